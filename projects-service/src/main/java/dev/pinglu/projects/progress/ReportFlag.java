package dev.pinglu.projects.progress;

import dev.pinglu.kit.work.Wording;

/** What is worth a second look and refuses nothing. */
enum ReportFlag {
    INVESTMENT_JUMP("progress.jump", "本月完成投资明显高于前几个月平均水平，请核实", "The month is far above the mean of those before"),
    FULL_FOR_LONG(
            "progress.full-for-long",
            "形象进度达到100%已久，项目仍未竣工，请核实",
            "All is done for long, and the project is not completed"),
    FINANCIAL_AHEAD(
            "progress.financial-ahead", "投资进度明显超前于形象进度，请核实", "More of the money is spent than of the works is done");

    private final String rule;
    private final Wording text;

    ReportFlag(String rule, String zh, String en) {
        this.rule = rule;
        this.text = new Wording(zh, en);
    }

    String rule() {
        return rule;
    }

    Wording text() {
        return text;
    }
}
