package dev.pinglu.projects.progress;

import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.projects.evidence.StageEvidence;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.StartedProject;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds what is reported of a month for tests: {@code invested(300).after(500, 700).done("40").figures()}. */
public final class ProgressFixture {
    static final String PATH = ProgressReportResource.PATH;
    static final String PROJECTS = "/api/projects/key-projects";
    static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    static final String CLERK = "clerk";
    static final String OFFICER = "officer";

    private final long investedFen;
    private long ytdBefore;
    private long sinceStartBefore;
    private long preliminaryFen;
    private @Nullable BroughtForward before;
    private List<FundsReceived> funds = new ArrayList<>();
    private String physicalPct = "10";
    private @Nullable String adjustmentDocument;

    private ProgressFixture(long investedFen) {
        this.investedFen = investedFen;
    }

    /** What was invested in the month, in fen. */
    public static ProgressFixture invested(long fen) {
        return new ProgressFixture(fen);
    }

    /** What reports before tell of the year, and since the start. */
    public ProgressFixture after(long ytdFen, long sinceStartFen) {
        ytdBefore = ytdFen;
        sinceStartBefore = sinceStartFen;
        return this;
    }

    /** The same where no report tells it. */
    ProgressFixture broughtForward(long ytdFen, long sinceStartFen, FundsReceived... received) {
        before = new BroughtForward(ytdFen, sinceStartFen, List.of(received));
        return after(ytdFen, sinceStartFen);
    }

    ProgressFixture forLand(long fen) {
        preliminaryFen = fen;
        return this;
    }

    public ProgressFixture received(FundSource source, long fen) {
        funds.add(new FundsReceived(source, fen));
        return this;
    }

    ProgressFixture done(String pct) {
        physicalPct = pct;
        return this;
    }

    ProgressFixture adjustedBy(String document) {
        adjustmentDocument = document;
        return this;
    }

    public Figures figures() {
        return new Figures(
                investedFen,
                preliminaryFen,
                ytdBefore + investedFen,
                sinceStartBefore + investedFen,
                before,
                funds.stream().mapToLong(FundsReceived::amountFen).sum(),
                funds,
                new BigDecimal(physicalPct),
                "主体结构施工",
                null,
                adjustmentDocument);
    }

    /** A report of a month, with these figures. */
    ProgressReport reportOf(String month) {
        var report = opened(month);
        report.enter(figures(), 0);
        return report;
    }

    static ProgressReport opened(String month) {
        return ProgressReport.open(
                project(),
                YearMonth.parse(month),
                Optional.of(new ProgressReport.Due(
                        YearMonth.parse(month).plusMonths(1).atDay(8), false)));
    }

    /** A report of September 2022 that stands at a status. */
    static ProgressReport at(ReportStatus status) {
        var report =
                status == ReportStatus.DRAFT ? opened("2022-09") : invested(100).reportOf("2022-09");
        if (status != ReportStatus.DRAFT) {
            report.submit(TODAY, CLERK);
        }
        if (status == ReportStatus.RETURNED) {
            report.sendBack("试验");
        }
        if (status.counts()) {
            report.confirm(TODAY, OFFICER);
        }
        if (status == ReportStatus.RESTATED) {
            report.restate(new RestateReport(invested(90).figures(), "试验"), 0, TODAY, OFFICER);
        }
        return report;
    }

    /** Fulfils what the rules ask of a project: it began in May 2022 and has a total investment of 1,000,000 yuan. */
    static ProjectEvent.State project() {
        return StartedProject.state();
    }

    /** The path of a project of a place that is under construction since May 2022. */
    public static String built(String at) {
        var project = post(PROJECTS, aProject().in(at).described()).getHeader("Location");
        for (var step : List.of("RESERVE", "PREPARATION", "READY", "CONSTRUCTION")) {
            StageEvidence.step(project, step, "2022-05-18").then().statusCode(200);
        }
        return project;
    }

    public static Map<String, Object> openingOf(String project, String month, @Nullable Figures figures) {
        var body = new HashMap<String, Object>(Map.of("projectId", idOf(project), "month", month));
        if (figures != null) {
            body.put("figures", figures);
        }
        return body;
    }

    /** Opens the report of a month with figures. */
    public static String report(String project, String month, @Nullable Figures figures) {
        return post(PATH, openingOf(project, month, figures))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** The same, handed in. */
    public static String submitted(String project, String month, Figures figures) {
        var report = report(project, month, figures);
        Api.change(report, "/submission", "").then().statusCode(200);
        return report;
    }

    /** The same, confirmed by somebody else. */
    public static String confirmed(String project, String month, Figures figures) {
        var report = submitted(project, month, figures);
        confirm(report);
        return report;
    }

    public static void confirm(String report) {
        byOfficer(report, "/confirmation", "").then().statusCode(200);
    }

    /** What the data officer does. */
    static Response byOfficer(String record, String step, Object body) {
        return Api.json(body)
                .auth()
                .oauth2(Tokens.of("data-officer", Tokens.HOME))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", Api.etagOf(record))
                .post(record + step);
    }

    /** The path of a project of a place that is in the plan of 2022, which plans an investment or none yet. */
    public static String planned(String at, @Nullable Long annualPlanFen) {
        var project = post(PROJECTS, aProject().in(at).described()).getHeader("Location");
        var listing = new HashMap<String, Object>(Map.of("admittedOn", "2022-01-15"));
        if (annualPlanFen != null) {
            listing.put("annualPlanFen", annualPlanFen);
        }
        Api.put(project, "/listings/2022", listing).then().statusCode(200);
        return project;
    }

    /** Twelve months, all of which but one plan nothing. */
    static List<Long> months(int month, long fen) {
        return IntStream.rangeClosed(1, PlanMonths.OF_YEAR)
                .mapToObj(one -> one == month ? fen : 0L)
                .toList();
    }

    /** Everything falls into June. */
    public static Map<String, Object> planOf(String project, long inJune) {
        return Map.of("projectId", idOf(project), "year", 2022, "months", months(6, inJune));
    }

    /** The path of a plan of 1,200 fen for a project of a place. */
    public static String plan(String at) {
        return post(InvestmentPlanResource.PATH, planOf(planned(at, 1_200L), 1_200))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
