package dev.pinglu.gateway.metric;

/** The base units of values; display scales from here. */
public enum Unit {
    /** 1/100 yuan; shown in 亿元 or 万元, and in billions or millions of yuan in English. */
    CNY_FEN(
            Scale.of("10000000000", 1, "", "亿元").orSmaller(Scale.of("1000000", 1, "", "万元")),
            Scale.of("100000000000", 2, "CNY ", " bn").orSmaller(Scale.of("100000000", 2, "CNY ", " M"))),
    COUNT(Scale.plain("", 0), Scale.plain("", 0)),
    /** 1/15 hectare. */
    MU(Scale.plain("亩", 1), Scale.plain(" mu", 1)),
    TONNE(Scale.plain("吨", 1), Scale.plain(" t", 1)),
    SQM(Scale.plain("平方米", 0), Scale.plain(" m²", 0)),
    MINUTE(Scale.plain("分钟", 0), Scale.plain(" min", 0)),
    /** A plain quotient, 0.94 for 94 %. */
    RATIO(Scale.of("0.01", 0, "", "%"), Scale.of("0.01", 0, "", "%"));

    private final Scale zh;
    private final Scale en;

    Unit(Scale zh, Scale en) {
        this.zh = zh;
        this.en = en;
    }

    Scale zh() {
        return zh;
    }

    Scale en() {
        return en;
    }
}
