package dev.pinglu.civility.activity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.web.StrictJson;
import java.time.LocalDate;
import java.util.UUID;

/** Builds activities for tests: {@code anActivity().heldOn("…").at(ENDED)}. */
public final class ActivityFixture {
    private static final ObjectMapper JSON = StrictJson.mapper();

    private String title = "示例志愿服务活动";
    private UUID organisation = new UUID(0, 1);
    private String divisionCode = "140603100";
    private LocalDate heldOn = LocalDate.of(2022, 6, 18);

    public static ActivityFixture anActivity() {
        return new ActivityFixture();
    }

    public ActivityFixture titled(String title) {
        this.title = title;
        return this;
    }

    public ActivityFixture by(String organisation) {
        this.organisation = UUID.fromString(organisation.substring(organisation.lastIndexOf('/') + 1));
        return this;
    }

    public ActivityFixture in(String divisionCode) {
        this.divisionCode = divisionCode;
        return this;
    }

    ActivityFixture heldOn(String day) {
        this.heldOn = LocalDate.parse(day);
        return this;
    }

    DescribeActivity described() {
        return new DescribeActivity(null, title, ActivityCategory.ENVIRONMENT, organisation, divisionCode, heldOn, 20);
    }

    public ObjectNode body() {
        return JSON.valueToTree(described());
    }

    /** One row of a take-over. */
    public ObjectNode carriedOver(ActivityStage stage) {
        return JSON.valueToTree(new CarriedOverActivity(described(), stage, figures(stage)));
    }

    /** An activity that stands at a stage, with the figures that the stage presupposes. */
    Activity at(ActivityStage stage) {
        return Activity.carriedOver(described(), stage, figures(stage));
    }

    static ActivityFigures figures(ActivityStage stage) {
        return new ActivityFigures(stage.held() ? 18 : null, stage.confirmed() ? 2160 : null);
    }
}
