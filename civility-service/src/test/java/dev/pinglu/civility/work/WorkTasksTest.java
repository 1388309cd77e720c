package dev.pinglu.civility.work;

import static dev.pinglu.civility.work.WorkFixture.aWork;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkTasksTest {
    @Test
    void everyStageSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                WorkStage.class,
                WorkTasksTest::tasks,
                Map.of(
                        WorkStage.SURVEYED, Set.of("civility-work.gather-consent civility-clerk"),
                        WorkStage.CONSENTED, Set.of("civility-work.approve civility-clerk"),
                        WorkStage.APPROVED, Set.of("civility-work.start civility-clerk"),
                        WorkStage.STARTED, Set.of("civility-work.complete civility-clerk"),
                        WorkStage.COMPLETED, Set.of("civility-work.accept civility-clerk"),
                        WorkStage.ACCEPTED, Set.of("civility-work.hand-over civility-clerk"),
                        WorkStage.HANDED_OVER, Set.of()));
    }

    @Test
    void aStepIsOwedFromTheDayOfTheOneBefore() {
        assertThat(tasks(WorkStage.CONSENTED))
                .extracting(Task::since)
                .containsExactly(WorkFixture.SURVEYED.plusMonths(1));
    }

    private static List<Task> tasks(WorkStage stage) {
        return WorkTasks.of(aWork().at(stage), WorkContract.subject("civility-work"));
    }
}
