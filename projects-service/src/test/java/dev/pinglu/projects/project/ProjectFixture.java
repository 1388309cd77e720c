package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.created;

import dev.pinglu.kit.time.PlannedTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Builds projects for tests: {@code aProject().titled("…").at(READY)}. */
public final class ProjectFixture {
    private static final AtomicInteger NUMBER = new AtomicInteger(100_000);
    private static final LocalDate START = LocalDate.of(2022, 5, 18);

    private @Nullable String code = "2107-140603-44-02-" + NUMBER.incrementAndGet();
    private String title = "示例项目";
    private String divisionCode = "140603101";
    private Owner owner =
            new Owner("示例发电有限公司", "91140603MA0KEXAM" + "0" + CreditCode.checkCharacter("91140603MA0KEXAM0"));

    private @Nullable UUID parkId;
    private @Nullable Integer parkBatch;
    private @Nullable Land land;
    private @Nullable BigDecimal commissionedPct;

    public static ProjectFixture aProject() {
        return new ProjectFixture();
    }

    public ProjectFixture titled(String title) {
        this.title = title;
        return this;
    }

    public ProjectFixture coded(@Nullable String code) {
        this.code = code;
        return this;
    }

    public ProjectFixture in(String divisionCode) {
        this.divisionCode = divisionCode;
        return this;
    }

    public ProjectFixture ownedBy(Owner owner) {
        this.owner = owner;
        return this;
    }

    public ProjectFixture inPark(@Nullable UUID parkId, @Nullable Integer batch) {
        this.parkId = parkId;
        this.parkBatch = batch;
        return this;
    }

    public ProjectFixture on(Land land) {
        this.land = land;
        return this;
    }

    /** Commissioned in part, once it stands at COMMISSIONED. */
    public ProjectFixture commissioned(int pct) {
        this.commissionedPct = BigDecimal.valueOf(pct);
        return this;
    }

    /** A project that stands at a stage, with the dates the stage presupposes. */
    Project at(ProjectStage stage) {
        var dates = new ActualDates(
                stage.isAtLeast(ProjectStage.CONSTRUCTION) ? START : null,
                stage.isAtLeast(ProjectStage.COMPLETED) ? START.plusMonths(1) : null,
                stage.isAtLeast(ProjectStage.COMMISSIONED) ? START.plusMonths(2) : null,
                stage.isAtLeast(ProjectStage.FULL_CAPACITY) ? START.plusMonths(3) : null);
        var row = new CarriedOverProject(described(), stage, dates, commissionedPct, null, null);
        return Project.carriedOver(row, null, START.plusMonths(4), "台账");
    }

    /** The state of one that is about to start, with an overlay laid over it on a day. */
    public ProjectEvent.State under(Overlay overlay, LocalDate on) {
        var row = new CarriedOverProject(described(), ProjectStage.READY, null, null, null, null);
        var project = Project.carriedOver(row, null, on, "台账");
        if (overlay != Overlay.NONE) {
            project.lay(new ChangeOverlay(overlay, on, "试验", "试验1号", null), on, Instant.EPOCH);
        }
        return project.state();
    }

    /** The state of one that started on a day. */
    public ProjectEvent.State started(LocalDate on) {
        var dates = new ActualDates(on, null, null, null);
        var row = new CarriedOverProject(described(), ProjectStage.CONSTRUCTION, dates, null, null, null);
        return Project.carriedOver(row, null, on, "台账").state();
    }

    /** What a project in preparation publishes, for records that belong to it. */
    public ProjectEvent.State published() {
        return at(ProjectStage.PREPARATION).state();
    }

    /** Registers the project over HTTP, and tells its address. */
    public String registered() {
        return created(KeyProjectResource.PATH, described());
    }

    public DescribeProject described() {
        return new DescribeProject(
                code,
                null,
                title,
                null,
                ProjectLevel.DISTRICT,
                InvestorKind.ENTERPRISE,
                ApprovalMode.FILING,
                ConstructionNature.NEW,
                "电力",
                "D4411",
                divisionCode,
                owner,
                null,
                List.of(new Capacity("电力", "MW", new BigDecimal("2000"))),
                100_000_000L,
                new InvestmentParts(60_000_000L, 30_000_000L, 10_000_000L),
                PlannedTime.of(2022, 5),
                null,
                PlannedTime.of(2023, 5),
                parkId,
                parkBatch,
                land);
    }
}
