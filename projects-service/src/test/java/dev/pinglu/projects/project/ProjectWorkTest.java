package dev.pinglu.projects.project;

import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectWorkTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);

    @Test
    void everyStageSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                ProjectStage.class,
                stage -> tasks(aProject().at(stage)),
                Map.of(
                        ProjectStage.LEAD, Set.of(),
                        ProjectStage.RESERVE, Set.of(),
                        ProjectStage.PREPARATION, Set.of("project.prepare projects-clerk"),
                        ProjectStage.READY, Set.of("project.start projects-clerk"),
                        ProjectStage.CONSTRUCTION, Set.of("project.finish projects-clerk"),
                        ProjectStage.COMPLETED, Set.of("project.commission projects-clerk"),
                        ProjectStage.COMMISSIONED, Set.of("project.reach-capacity projects-clerk"),
                        ProjectStage.FULL_CAPACITY, Set.of("project.close projects-clerk"),
                        ProjectStage.CLOSED, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectStage.class,
            names = {"PREPARATION", "READY", "CONSTRUCTION"})
    void everyOverlayAtEveryStageSaysSoToo(ProjectStage stage) {
        var atStage = tasks(aProject().at(stage)).get(0).kind().code() + " projects-clerk";
        WorkContract.assertAnswered(
                Overlay.class,
                overlay -> tasks(under(overlay, stage)),
                Map.of(
                        Overlay.NONE, Set.of(atStage),
                        Overlay.SUSPENDED, Set.of("project.resume projects-clerk"),
                        Overlay.CANCELLED, Set.of()));
    }

    @Test
    void aSuspendedProjectIsToBeResumedFromTheDayOfItsSuspensionOn() {
        assertThat(tasks(under(Overlay.SUSPENDED, ProjectStage.COMMISSIONED)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.since()).isEqualTo(TODAY);
                    assertThat(task.due()).isNull();
                });
    }

    @Test
    void aStartIsDueAtTheEndOfThePlannedTime() {
        assertThat(tasks(aProject().at(ProjectStage.READY)))
                .extracting(Task::due)
                .containsExactly(LocalDate.of(2022, 5, 31));
    }

    @Test
    void theLatestListingSaysByWhenBeforeThePlanOfTheProjectDoes() {
        // Given
        var project = aProject().at(ProjectStage.READY);
        // When
        project.list(2021, listedForMonth(3), TODAY);
        project.list(2022, listedForMonth(11), TODAY);
        // Then
        assertThat(tasks(project)).extracting(Task::due).containsExactly(LocalDate.of(2022, 11, 30));
    }

    @Test
    void aListingThatWasLeftSaysNothingAnyMore() {
        // Given
        var project = aProject().at(ProjectStage.READY);
        project.list(2022, listedForMonth(11), TODAY);
        // When
        project.exitListing(2022, new ExitListing(TODAY, "试验"), TODAY);
        // Then
        assertThat(tasks(project)).extracting(Task::due).containsExactly(LocalDate.of(2022, 5, 31));
    }

    private static Project under(Overlay overlay, ProjectStage stage) {
        var project = aProject().at(stage);
        if (overlay != Overlay.NONE) {
            project.lay(new ChangeOverlay(overlay, TODAY, "试验", "试验1号", null), TODAY, Instant.EPOCH);
        }
        return project;
    }

    private static ListProject listedForMonth(int month) {
        return new ListProject(null, null, null, month, null, LocalDate.of(2022, 1, 15));
    }

    private static List<Task> tasks(Project project) {
        return ProjectWork.of(project, WorkContract.subject("project"));
    }
}
