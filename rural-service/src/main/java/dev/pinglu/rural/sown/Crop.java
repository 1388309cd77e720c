package dev.pinglu.rural.sown;

/** What is sown. Grain (粮食) counts cereals, beans and potatoes, as the agricultural statistics do. */
public enum Crop {
    WHEAT(true),
    MAIZE(true),
    MILLET(true),
    OAT(true),
    BUCKWHEAT(true),
    SORGHUM(true),
    BEANS(true),
    /** Output in grain equivalent, five to one. */
    POTATO(true),
    FLAX(false),
    RAPESEED(false),
    FORAGE_OAT(false),
    VEGETABLES(false),
    OTHER(false);

    private final boolean grain;

    Crop(boolean grain) {
        this.grain = grain;
    }

    public boolean grain() {
        return grain;
    }
}
