package dev.pinglu.rural.project;

import static dev.pinglu.rural.project.RuralProjectFixture.APPROVER;
import static dev.pinglu.rural.project.RuralProjectFixture.CLERK;
import static dev.pinglu.rural.project.RuralProjectFixture.REPLIED_ON;
import static dev.pinglu.rural.project.RuralProjectFixture.TODAY;
import static dev.pinglu.rural.project.RuralProjectFixture.aRuralProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuralProjectWorkTest {
    private static final SendBackRuralProject REASON = new SendBackRuralProject("资金计划与实施方案不符");

    @Test
    void everyStageSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                RuralStage.class,
                stage -> tasks(aRuralProject().at(stage)),
                Map.of(
                        RuralStage.RESERVE, Set.of("rural-project.approve rural-approver"),
                        RuralStage.APPROVED, Set.of("rural-project.reply rural-approver"),
                        RuralStage.REPLIED, Set.of("rural-project.tender rural-clerk"),
                        RuralStage.TENDER, Set.of("rural-project.start rural-clerk"),
                        RuralStage.STARTED, Set.of("rural-project.complete rural-clerk"),
                        RuralStage.COMPLETED, Set.of("rural-project.accept rural-approver"),
                        RuralStage.ACCEPTED, Set.of("rural-project.hand-over rural-clerk"),
                        RuralStage.HANDED_OVER, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = RuralStage.class,
            names = {"APPROVED", "REPLIED", "TENDER", "STARTED"})
    void everyOverlayAtEveryStageSaysSoToo(RuralStage stage) {
        var atStage = tasks(aRuralProject().at(stage)).get(0);
        WorkContract.assertAnswered(
                RuralOverlay.class,
                overlay -> tasks(under(overlay, stage)),
                Map.of(
                        RuralOverlay.NONE, Set.of(atStage.kind().code() + " " + atStage.role()),
                        RuralOverlay.SUSPENDED, Set.of("rural-project.resume rural-clerk"),
                        RuralOverlay.CANCELLED, Set.of()));
    }

    @Test
    void inTheReserveTheClerkPlansTheFundsBeforeTheApproverDecides() {
        assertThat(tasks(RuralProject.register(aRuralProject().described(), CLERK)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind().code()).isEqualTo("rural-project.plan-funds");
                    assertThat(task.role()).isEqualTo("rural-clerk");
                });
    }

    @Test
    void aCompletionIsDueAtTheEndOfItsPlannedTime() {
        assertThat(tasks(aRuralProject().at(RuralStage.STARTED)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.since()).isEqualTo(REPLIED_ON);
                    assertThat(task.due()).isEqualTo(LocalDate.of(2022, 11, 30));
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = RuralStage.class,
            names = {"RESERVE", "APPROVED", "COMPLETED"})
    void whatIsSentBackIsTheClerksUntilItIsSubmittedAgain(RuralStage stage) {
        // Given
        var project = aRuralProject().at(stage);
        var before = tasks(project);
        // When
        project.sendBack(REASON, TODAY, APPROVER);
        // Then
        assertThat(tasks(project)).singleElement().satisfies(task -> {
            assertThat(task.kind().code()).isEqualTo("rural-project.rework");
            assertThat(task.role()).isEqualTo("rural-clerk");
            assertThat(task.since()).isEqualTo(TODAY);
            assertThat(task.sentBack()).isEqualTo(REASON.reason());
        });
        // When
        project.resubmit();
        // Then
        assertThat(tasks(project)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = RuralStage.class,
            names = {"REPLIED", "TENDER", "STARTED", "ACCEPTED", "HANDED_OVER"})
    void whatWaitsForNoDecisionIsNotSentBack(RuralStage stage) {
        var project = aRuralProject().at(stage);
        assertConflict(() -> project.sendBack(REASON, TODAY, APPROVER));
    }

    @Test
    void whatWasSentBackIsNotDecidedOnAndNotSentBackTwice() {
        // Given
        var project = aRuralProject().at(RuralStage.RESERVE);
        project.sendBack(REASON, TODAY, APPROVER);
        // Then
        assertConflict(() ->
                project.moveTo(new ChangeRuralStage(RuralStage.APPROVED, TODAY, null, "平政发〔2022〕1号"), TODAY, APPROVER));
        assertConflict(() -> project.sendBack(REASON, TODAY, APPROVER));
    }

    @Test
    void whatWasNotSentBackIsNotSubmittedAgain() {
        assertConflict(() -> aRuralProject().at(RuralStage.RESERVE).resubmit());
    }

    @Test
    void whoRegisteredAProjectDoesNotSendItBackEither() {
        var project = aRuralProject().at(RuralStage.RESERVE);
        assertThatThrownBy(() -> project.sendBack(REASON, TODAY, CLERK))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(422));
    }

    private static void assertConflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
    }

    private static RuralProject under(RuralOverlay overlay, RuralStage stage) {
        var project = aRuralProject().at(stage);
        if (overlay != RuralOverlay.NONE) {
            project.lay(new ChangeRuralOverlay(overlay, TODAY, "试验", "试验1号"), TODAY, APPROVER);
        }
        return project;
    }

    private static List<Task> tasks(RuralProject project) {
        return RuralProjectWork.of(project, WorkContract.subject("rural-project"));
    }
}
