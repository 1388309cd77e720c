package dev.pinglu.projects.observation;

import java.util.Locale;

/** The indicators that are kept, each with the one unit its values are in. */
public enum Indicator {
    RETAIL_SALES_ABOVE_DESIGNATED_SIZE(ObservedUnit.CNY_FEN, "限额以上消费品零售额"),
    GROSS_REGIONAL_PRODUCT(ObservedUnit.CNY_FEN, "地区生产总值"),
    FIXED_ASSET_INVESTMENT(ObservedUnit.CNY_FEN, "固定资产投资"),
    GENERAL_PUBLIC_BUDGET_REVENUE(ObservedUnit.CNY_FEN, "一般公共预算收入"),
    /** Per person. */
    URBAN_DISPOSABLE_INCOME(ObservedUnit.CNY_FEN, "城镇居民人均可支配收入"),
    /** Per person. */
    RURAL_DISPOSABLE_INCOME(ObservedUnit.CNY_FEN, "农村居民人均可支配收入"),
    GRAIN_OUTPUT(ObservedUnit.TONNE, "粮食产量");

    private final ObservedUnit unit;
    private final String chinese;

    Indicator(ObservedUnit unit, String chinese) {
        this.unit = unit;
        this.chinese = chinese;
    }

    /** The indicator as statistics call it. */
    String chinese() {
        return chinese;
    }

    String english() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public ObservedUnit unit() {
        return unit;
    }
}
