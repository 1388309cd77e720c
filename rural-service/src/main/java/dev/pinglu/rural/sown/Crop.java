package dev.pinglu.rural.sown;

/** What is sown. Grain (粮食) counts cereals, beans and potatoes, as the agricultural statistics do. */
public enum Crop {
    WHEAT(true, "小麦"),
    MAIZE(true, "玉米"),
    MILLET(true, "谷子"),
    OAT(true, "莜麦"),
    BUCKWHEAT(true, "荞麦"),
    SORGHUM(true, "高粱"),
    BEANS(true, "豆类"),
    /** Output in grain equivalent, five to one. */
    POTATO(true, "马铃薯"),
    FLAX(false, "胡麻"),
    RAPESEED(false, "油菜籽"),
    FORAGE_OAT(false, "饲用燕麦"),
    VEGETABLES(false, "蔬菜"),
    OTHER(false, "其他作物");

    private final boolean grain;
    private final String chinese;

    Crop(boolean grain, String chinese) {
        this.grain = grain;
        this.chinese = chinese;
    }

    /** The crop as clerks call it. */
    String chinese() {
        return chinese;
    }

    public boolean grain() {
        return grain;
    }
}
