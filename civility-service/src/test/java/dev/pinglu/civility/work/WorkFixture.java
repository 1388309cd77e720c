package dev.pinglu.civility.work;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.web.StrictJson;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Builds works for tests: {@code aWork().titled("…").at(STARTED)}. */
public final class WorkFixture {
    static final LocalDate SURVEYED = LocalDate.of(2022, 2, 1);
    private static final ObjectMapper JSON = StrictJson.mapper();

    private String title = "示例老旧小区改造";
    private WorkCategory category = WorkCategory.OLD_COMPOUND;
    private String divisionCode = "140603100";

    public static WorkFixture aWork() {
        return new WorkFixture();
    }

    public WorkFixture titled(String title) {
        this.title = title;
        return this;
    }

    WorkFixture of(WorkCategory category) {
        this.category = category;
        return this;
    }

    public WorkFixture in(String divisionCode) {
        this.divisionCode = divisionCode;
        return this;
    }

    public DescribeWork described() {
        return new DescribeWork(
                null,
                title,
                2022,
                category,
                divisionCode,
                120,
                4,
                new BigDecimal("8600.5"),
                List.of(
                        new PlannedFunds(FundSource.PROVINCE, 30_000_000),
                        new PlannedFunds(FundSource.DISTRICT, 12_000_000)));
    }

    /** The request that enters it. */
    public ObjectNode registered() {
        return JSON.valueToTree(new RegisterWork(described(), SURVEYED));
    }

    /** One row of a take-over. */
    public ObjectNode carriedOver(WorkStage stage) {
        return JSON.valueToTree(new CarriedOverWork(described(), stage, WorkDates.NONE.reached(stage, SURVEYED), null));
    }

    /** A work that stands at a stage, with every day known and a month between two, and the consent of its households. */
    CivilityWork at(WorkStage stage) {
        var dates = WorkDates.NONE;
        var day = SURVEYED;
        for (var each : WorkStage.values()) {
            if (stage.isAtLeast(each)) {
                dates = dates.reached(each, day);
                day = day.plusMonths(1);
            }
        }
        return CivilityWork.carriedOver(described(), stage, dates, new Consent(100, 96));
    }

    /** Enters a work over HTTP, and answers where it stands. */
    static String register() {
        return post(WorkResource.PATH, aWork().registered()).getHeader("Location");
    }

    static Response consent(String work, int asked, int agreed) {
        return put(work, "/consent", Map.of("asked", asked, "agreed", agreed));
    }

    static Response move(String work, String to, String on) {
        return change(work, "/transitions", Map.of("to", to, "on", on));
    }
}
