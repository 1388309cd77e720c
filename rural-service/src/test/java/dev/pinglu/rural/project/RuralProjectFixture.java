package dev.pinglu.rural.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.etagOf;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;

import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.time.PlannedTime;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds rural projects for tests: {@code aRuralProject().at(STARTED)}. */
public final class RuralProjectFixture {
    static final LocalDate REPLIED_ON = LocalDate.of(2022, 3, 1);
    static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    static final String CLERK = "rural-clerk";
    static final String APPROVER = "rural-approver";
    static final long BUDGET_FEN = 1_000_000;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger VOUCHER = new AtomicInteger();

    private String title = "示例乡村项目" + NUMBER.incrementAndGet();
    private String divisionCode = "140603200211";

    public static RuralProjectFixture aRuralProject() {
        return new RuralProjectFixture();
    }

    public RuralProjectFixture titled(String title) {
        this.title = title;
        return this;
    }

    public RuralProjectFixture in(String divisionCode) {
        this.divisionCode = divisionCode;
        return this;
    }

    public DescribeRuralProject described() {
        return new DescribeRuralProject(
                title, RuralCategory.DEMONSTRATION_VILLAGE, 2022, divisionCode, BUDGET_FEN, PlannedTime.of(2022, 11));
    }

    /** A project that has come to a stage; 600,000 fen are planned from the province, 400,000 from the district. */
    RuralProject at(RuralStage stage) {
        var project = RuralProject.register(described(), CLERK);
        project.book(plan(), TODAY);
        for (var next : RuralStage.values()) {
            if (next != RuralStage.RESERVE && next.compareTo(stage) <= 0) {
                var on = next == RuralStage.APPROVED ? REPLIED_ON.minusMonths(1) : REPLIED_ON;
                project.moveTo(
                        new ChangeRuralStage(next, on, null, "平政发〔2022〕1号"),
                        TODAY,
                        next.isDecision() ? APPROVER : CLERK);
            }
        }
        return project;
    }

    static BookFunds plan() {
        return booking(
                line(FundKind.PLAN, FundSource.PROVINCE, 600_000, "2022-01-10"),
                line(FundKind.PLAN, FundSource.DISTRICT, 400_000, "2022-01-10"));
    }

    static BookFunds booking(FundLine... lines) {
        return new BookFunds(null, List.of(lines));
    }

    static FundLine line(FundKind kind, FundSource source, long amountFen, String on) {
        return new FundLine(kind, source, amountFen, LocalDate.parse(on), "V" + VOUCHER.incrementAndGet(), null);
    }

    /** Enters a project over HTTP with the plan of its funds: 300,000 fen of the province, 200,000 of the city, 500,000 of the district. */
    static String planned() {
        return planned(aRuralProject());
    }

    static String planned(RuralProjectFixture fixture) {
        var project = post(RuralProjectResource.PATH, fixture.described()).getHeader("Location");
        change(
                        project,
                        "/fund-entries",
                        entries(
                                entry("PLAN", "PROVINCE", 300_000, "2022-01-10", "P-1"),
                                entry("PLAN", "CITY", 200_000, "2022-01-10", "P-2"),
                                entry("PLAN", "DISTRICT", 500_000, "2022-01-10", "P-3")))
                .then()
                .statusCode(200);
        return project;
    }

    /** A POST on a project as it is now, by the approver, who is another person than the one who registered it. */
    public static Response decide(String project, String step, Object body) {
        return json(body)
                .auth()
                .oauth2(Tokens.of(APPROVER, Tokens.HOME))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etagOf(project))
                .post(project + step);
    }

    @SafeVarargs
    static Map<String, Object> entries(Map<String, Object>... lines) {
        return Map.of("entries", List.of(lines));
    }

    static Map<String, Object> entry(String kind, String source, long fen, String on, String voucher) {
        return Map.of("kind", kind, "source", source, "amountFen", fen, "on", on, "voucher", voucher);
    }
}
