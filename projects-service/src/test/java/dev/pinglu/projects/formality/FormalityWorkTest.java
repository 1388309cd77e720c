package dev.pinglu.projects.formality;

import static dev.pinglu.projects.formality.FormalityFixture.aFormality;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import dev.pinglu.projects.project.Overlay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormalityWorkTest {
    @Test
    void everyStatusSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                FormalityStatus.class,
                status -> tasks(aFormality().at(status)),
                Map.of(
                        FormalityStatus.NOT_STARTED, Set.of("formality.submit projects-clerk"),
                        FormalityStatus.PREPARING, Set.of("formality.submit projects-clerk"),
                        FormalityStatus.SUBMITTED, Set.of("formality.accept projects-clerk"),
                        FormalityStatus.ACCEPTED, Set.of("formality.conclude projects-clerk"),
                        FormalityStatus.SUPPLEMENT, Set.of("formality.supplement projects-clerk"),
                        FormalityStatus.APPROVED, Set.of(),
                        FormalityStatus.REJECTED, Set.of(),
                        FormalityStatus.EXTENDED, Set.of(),
                        FormalityStatus.EXPIRED, Set.of(),
                        FormalityStatus.SUPERSEDED, Set.of()));
    }

    @Test
    void everyRequirementSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                Requirement.class,
                requirement -> tasks(aFormality().requiring(requirement).opened()),
                Map.of(
                        Requirement.YES, Set.of("formality.submit projects-clerk"),
                        Requirement.NO, Set.of(),
                        Requirement.TBD, Set.of("formality.decide projects-clerk")));
    }

    @Test
    void nothingIsToBeDoneWhileTheProjectDoesNotGoOn() {
        for (var status : FormalityStatus.values()) {
            WorkContract.assertAnswered(
                    Overlay.class,
                    overlay -> overlay == Overlay.NONE ? List.of() : tasks(under(overlay, status)),
                    Map.of(
                            Overlay.NONE, Set.of(),
                            Overlay.SUSPENDED, Set.of(),
                            Overlay.CANCELLED, Set.of()));
        }
    }

    private static Formality under(Overlay overlay, FormalityStatus status) {
        var formality = aFormality().at(status);
        formality.follow(
                aProject().under(overlay, FormalityFixture.TODAY), FormalityFixture.TODAY, FormalityFixture.CALENDAR);
        return formality;
    }

    @Test
    void theAuthoritysTermsAreDue() {
        // 1 August 2022 is a Monday: five and seven working days after it
        assertThat(tasks(aFormality().at(FormalityStatus.SUBMITTED)))
                .extracting(Task::due)
                .containsExactly(LocalDate.of(2022, 8, 8));
        assertThat(tasks(aFormality().at(FormalityStatus.ACCEPTED)))
                .extracting(Task::due)
                .containsExactly(LocalDate.of(2022, 8, 10));
    }

    private static List<Task> tasks(Formality formality) {
        return FormalityWork.of(formality, WorkContract.subject("formality"));
    }
}
