package dev.pinglu.projects.progress;

/** Where money comes from (实际到位资金), as the statistics of investment in fixed assets divide it. */
public enum FundSource {
    FISCAL_CENTRAL("中央财政资金"),
    FISCAL_PROVINCE("省级财政资金"),
    FISCAL_CITY("市级财政资金"),
    FISCAL_DISTRICT("区级财政资金"),
    BANK_LOAN("国内贷款"),
    /** Bonds of enterprises and special bonds of governments. */
    BOND("债券"),
    FOREIGN("利用外资"),
    SELF_RAISED("自筹资金"),
    OTHER("其他资金");

    private final String chinese;

    FundSource(String chinese) {
        this.chinese = chinese;
    }

    /** The source as clerks call it. */
    String chinese() {
        return chinese;
    }
}
