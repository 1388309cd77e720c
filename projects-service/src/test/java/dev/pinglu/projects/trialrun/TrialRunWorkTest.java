package dev.pinglu.projects.trialrun;

import static dev.pinglu.projects.trialrun.TrialRunFixture.aTrialRun;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import dev.pinglu.projects.project.Overlay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialRunWorkTest {
    @Test
    void everyStageSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                TrialRunStage.class,
                stage -> tasks(aTrialRun().at(stage)),
                Map.of(
                        TrialRunStage.PLANNED, Set.of("trial-run.start projects-clerk"),
                        TrialRunStage.RUNNING, Set.of("trial-run.conclude projects-clerk"),
                        TrialRunStage.INTERRUPTED, Set.of("trial-run.restart projects-clerk"),
                        TrialRunStage.PASSED, Set.of(),
                        TrialRunStage.FAILED, Set.of()));
    }

    @Test
    void nothingIsToBeDoneWhileTheProjectDoesNotGoOn() {
        for (var stage : TrialRunStage.values()) {
            var run = aTrialRun().at(stage);
            run.follow(Overlay.SUSPENDED);
            assertThat(tasks(run)).isEmpty();
        }
    }

    @Test
    void aRunIsToBeConcludedFromTheDayInTheDistrictOnWhichItStarted() {
        assertThat(tasks(aTrialRun().at(TrialRunStage.RUNNING)))
                .extracting(Task::since)
                .containsExactly(LocalDate.of(2022, 9, 1));
    }

    private static List<Task> tasks(TrialRun run) {
        return TrialRunWork.of(run, WorkContract.subject("trial-run"));
    }
}
