package dev.pinglu.projects.progress;

import static dev.pinglu.projects.progress.ProgressFixture.built;
import static dev.pinglu.projects.progress.ProgressFixture.confirmed;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static dev.pinglu.projects.progress.ProgressFixture.openingOf;
import static dev.pinglu.projects.progress.ProgressFixture.plan;
import static dev.pinglu.projects.progress.ProgressFixture.planOf;
import static dev.pinglu.projects.progress.ProgressFixture.planned;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** How the operations of progress reports and investment plans are called by someone who may call them. */
public final class ProgressCalls {
    private static final String REPORTS = ProgressReportResource.PATH;
    private static final String PLANS = InvestmentPlanResource.PATH;
    private static final String MONTH = "2022-08";

    private ProgressCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(reports());
        cases.putAll(steps());
        cases.putAll(plans());
        return cases;
    }

    private static Map<String, AccessCase> reports() {
        return Map.of(
                "listProgressReports",
                at -> Call.get(at, REPORTS + "?division=" + at),
                "exportProgressReports",
                at -> Call.get(at, REPORTS + "/export?format=CSV&division=" + at),
                "getProgressReport",
                at -> Call.get(at, report(at)),
                "getHistoryOfProgressReport",
                at -> Call.get(at, report(at) + "/history"),
                "getInvestmentProgressOfKeyProject",
                at -> Call.get(at, aProject().in(at).registered() + "/investment-progress"));
    }

    private static Map<String, AccessCase> steps() {
        return Map.of(
                "openProgressReport", at -> Call.post(at, REPORTS, openingOf(built(at), MONTH, figures())),
                "enterFiguresOfProgressReport", at -> Call.put(at, report(at), "/figures", figures()),
                "submitProgressReport", at -> Call.change(at, report(at), "/submission", ""),
                "sendBackProgressReport", at -> Call.change(at, submitted(at), "/rework", Map.of("reason", "试验")),
                "confirmProgressReport", at -> Call.change(at, submitted(at), "/confirmation", ""),
                "restateProgressReport",
                        at -> Call.change(
                                at,
                                confirmed(built(at), MONTH, figures()),
                                "/restatements",
                                Map.of("figures", figures(), "reason", "试验")));
    }

    private static Map<String, AccessCase> plans() {
        var months = Collections.nCopies(12, 100);
        return Map.of(
                "listInvestmentPlans", at -> Call.get(at, PLANS + "?division=" + at),
                "getInvestmentPlan", at -> Call.get(at, plan(at)),
                "getMonthsOfInvestmentPlan", at -> Call.get(at, plan(at) + "/months"),
                "getHistoryOfInvestmentPlan", at -> Call.get(at, plan(at) + "/history"),
                "setInvestmentPlan", at -> Call.post(at, PLANS, planOf(planned(at, 1_200L), 1_200)),
                "reviseInvestmentPlan",
                        at -> Call.put(
                                at, plan(at), "/months", Map.of("months", months, "reason", "试验", "document", "试验1号")),
                "withdrawInvestmentPlan", at -> Call.change(at, plan(at), "/withdrawal", Map.of("reason", "试验")));
    }

    private static Figures figures() {
        return invested(100).figures();
    }

    private static String report(String at) {
        return ProgressFixture.report(built(at), MONTH, figures());
    }

    private static String submitted(String at) {
        return ProgressFixture.submitted(built(at), MONTH, figures());
    }
}
