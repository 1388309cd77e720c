package dev.pinglu.projects.park;

import static dev.pinglu.kit.testing.Api.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Builds parks for tests: {@code aPark().coded("silicon-park").described()}. */
public final class ParkFixture {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private String code = "park-" + NUMBER.incrementAndGet();
    private String divisionCode = "140603";
    private @Nullable ManagementBody body =
            new ManagementBody("示例园区管理机构", LocalDate.of(2022, 9, 20), LocalDate.of(2022, 10, 1));

    public static ParkFixture aPark() {
        return new ParkFixture();
    }

    public ParkFixture coded(String code) {
        this.code = code;
        return this;
    }

    public ParkFixture in(String divisionCode) {
        this.divisionCode = divisionCode;
        return this;
    }

    ParkFixture runBy(@Nullable ManagementBody body) {
        this.body = body;
        return this;
    }

    /** A park that stands at a stage. */
    Park at(ParkStage stage) {
        var park = Park.register(described());
        for (var step : ParkStage.values()) {
            if (step != ParkStage.PLANNED && step.compareTo(stage) <= 0) {
                park.moveTo(new ChangeParkStage(step, LocalDate.of(2022, 3, 22), null), LocalDate.of(2022, 10, 20));
            }
        }
        return park;
    }

    public DescribePark described() {
        return new DescribePark(code, "示例园区", null, divisionCode, body);
    }

    /** Registers the park over HTTP. */
    public UUID registered() {
        return UUID.fromString(post(ParkResource.PATH, described()).jsonPath().getString("id"));
    }

    static PlanStandardPlant aPlant(int plannedSqm, int deliveredSqm, @Nullable LocalDate deliveredOn) {
        return new PlanStandardPlant(
                BigDecimal.valueOf(plannedSqm),
                dev.pinglu.kit.time.PlannedTime.of(2022, 11),
                BigDecimal.valueOf(deliveredSqm),
                deliveredOn);
    }
}
