package dev.pinglu.rural.sown;

/** What a crop yields in one place in one season of a year. */
record Harvest(int year, Season season, Crop crop, String place) {
    static Harvest of(RegisterSown sown) {
        return new Harvest(sown.year(), sown.season(), sown.crop(), sown.divisionCode());
    }

    Harvest in(String other) {
        return new Harvest(year, season, crop, other);
    }
}
