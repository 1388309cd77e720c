package dev.pinglu.rural.sown;

/** What is sown. Grain (粮食) counts cereals, beans and potatoes, as the agricultural statistics do. */
public enum Crop {
    WHEAT("小麦", true),
    MAIZE("玉米", true),
    MILLET("谷子", true),
    OAT("莜麦", true),
    BUCKWHEAT("荞麦", true),
    SORGHUM("高粱", true),
    BEANS("豆类", true),
    /** Output in grain equivalent, five to one. */
    POTATO("马铃薯", true),
    FLAX("胡麻", false),
    RAPESEED("油菜", false),
    FORAGE_OAT("饲用燕麦", false),
    VEGETABLES("蔬菜", false),
    OTHER("其他", false);

    private final String chinese;
    private final boolean grain;

    Crop(String chinese, boolean grain) {
        this.chinese = chinese;
        this.grain = grain;
    }

    /** The crop as clerks call it. */
    public String chinese() {
        return chinese;
    }

    public boolean grain() {
        return grain;
    }
}
