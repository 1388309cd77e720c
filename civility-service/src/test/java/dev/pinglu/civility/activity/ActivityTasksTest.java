package dev.pinglu.civility.activity;

import static dev.pinglu.civility.activity.ActivityFixture.anActivity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityTasksTest {
    @Test
    void everyStageSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                ActivityStage.class,
                stage -> tasks(stage, Level.VILLAGE),
                Map.of(
                        ActivityStage.DRAFT, Set.of("activity.publish community-clerk"),
                        ActivityStage.PUBLISHED, Set.of("activity.recruit community-clerk"),
                        ActivityStage.RECRUITING, Set.of("activity.hold community-clerk"),
                        ActivityStage.FULL, Set.of("activity.hold community-clerk"),
                        ActivityStage.ONGOING, Set.of("activity.report community-clerk"),
                        ActivityStage.ENDED, Set.of("activity.confirm-hours community-clerk"),
                        ActivityStage.HOURS_CONFIRMED, Set.of("activity.archive community-clerk"),
                        ActivityStage.ARCHIVED, Set.of(),
                        ActivityStage.CANCELLED, Set.of()));
    }

    @Test
    void outsideOfCommunitiesTheLedgersClerkActs() {
        assertThat(tasks(ActivityStage.DRAFT, Level.TOWNSHIP))
                .extracting(Task::role)
                .containsExactly("civility-clerk");
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityStage.class,
            names = {"DRAFT", "PUBLISHED", "RECRUITING", "FULL"})
    void asFarAsItsBeginningItIsDueOnItsDay(ActivityStage stage) {
        assertThat(tasks(stage, Level.VILLAGE)).extracting(Task::due).containsExactly(LocalDate.of(2022, 6, 18));
    }

    private static List<Task> tasks(ActivityStage stage, Level level) {
        return ActivityTasks.of(anActivity().at(stage), WorkContract.subject("activity"), level);
    }
}
