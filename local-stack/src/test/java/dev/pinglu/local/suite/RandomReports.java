package dev.pinglu.local.suite;

import static dev.pinglu.local.suite.RandomClerk.body;
import static dev.pinglu.local.suite.RandomClerk.nothing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is planned of a project month by month, and what is reported. */
final class RandomReports {
    static final int ANNUAL_PLAN_FEN = 1_200;
    private static final String CLERK = "projects-clerk";
    private static final String OFFICER = "data-officer";
    private static final String PLANS = "/api/projects/investment-plans";
    private static final String REPORTS = "/api/projects/progress-reports";

    private final RandomClerk clerk;

    RandomReports(RandomClerk clerk) {
        this.clerk = clerk;
    }

    /** It adds up to what the listing of the year says. */
    void plan(String project, int year) {
        ObjectNode plan = months(body("projectId", project).put("year", year));
        String path = PLANS + "/" + clerk.enter(CLERK, PLANS, plan).path("id").asText();
        switch (clerk.below(4)) {
            case 0 ->
                clerk.put(CLERK, path, "/months", months(body("reason", "试验").put("document", "试验1号")));
            case 1 -> clerk.takeOut(CLERK, path, "/withdrawal", body("reason", "试验"));
            default -> {}
        }
    }

    private ObjectNode months(ObjectNode plan) {
        int only = clerk.below(12);
        for (int month = 0; month < 12; month++) {
            plan.withArray("months").add(month == only ? ANNUAL_PLAN_FEN : 0);
        }
        return plan;
    }

    /** Land and preliminaries of some months of a year, for nothing else is invested before the start. */
    void enter(String project) {
        long sum = 0;
        int months = clerk.below(4);
        for (int month = 1; month <= months; month++) {
            ObjectNode report = body("projectId", project).put("month", "2022-0" + month);
            report.set("figures", figures(sum));
            String path = REPORTS + "/"
                    + clerk.enter(CLERK, REPORTS, report).path("id").asText();
            clerk.change(CLERK, path, "/submission", nothing());
            settle(path, sum);
            sum = clerk.as(CLERK).get(path).at("/figures/ytdFen").asLong();
        }
    }

    private void settle(String path, long before) {
        if (clerk.below(3) == 0) {
            clerk.change(OFFICER, path, "/rework", body("reason", "试验"));
            clerk.put(CLERK, path, "/figures", figures(before));
            clerk.change(CLERK, path, "/submission", nothing());
        }
        if (clerk.tossed()) {
            clerk.change(OFFICER, path, "/confirmation", nothing());
            if (clerk.tossed()) {
                ObjectNode restated = body("reason", "试验");
                restated.set("figures", figures(before));
                clerk.change(OFFICER, path, "/restatements", restated);
            }
        }
    }

    private ObjectNode figures(long before) {
        long invested = clerk.below(100);
        ObjectNode figures = body("progress", "前期工作").put("investedFen", invested);
        figures.put("preliminaryFen", invested)
                .put("ytdFen", before + invested)
                .put("sinceStartFen", before + invested);
        figures.put("fundsReceivedFen", invested).put("physicalPct", 0);
        figures.putArray("funds")
                .addObject()
                .put("source", clerk.chosen("BANK_LOAN", "SELF_RAISED"))
                .put("amountFen", invested);
        return figures;
    }
}
