package dev.pinglu.projects.observation;

/** The indicators that are kept, each with the one unit its values are in. */
public enum Indicator {
    /** 限额以上消费品零售额. */
    RETAIL_SALES_ABOVE_DESIGNATED_SIZE(ObservedUnit.CNY_FEN),
    /** 地区生产总值. */
    GROSS_REGIONAL_PRODUCT(ObservedUnit.CNY_FEN),
    /** 固定资产投资. */
    FIXED_ASSET_INVESTMENT(ObservedUnit.CNY_FEN),
    /** 一般公共预算收入. */
    GENERAL_PUBLIC_BUDGET_REVENUE(ObservedUnit.CNY_FEN),
    /** 城镇居民人均可支配收入, per person. */
    URBAN_DISPOSABLE_INCOME(ObservedUnit.CNY_FEN),
    /** 农村居民人均可支配收入, per person. */
    RURAL_DISPOSABLE_INCOME(ObservedUnit.CNY_FEN),
    /** 粮食产量. */
    GRAIN_OUTPUT(ObservedUnit.TONNE);

    private final ObservedUnit unit;

    Indicator(ObservedUnit unit) {
        this.unit = unit;
    }

    public ObservedUnit unit() {
        return unit;
    }
}
