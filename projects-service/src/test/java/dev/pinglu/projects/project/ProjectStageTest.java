package dev.pinglu.projects.project;

import static dev.pinglu.projects.project.ProjectStage.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectStageTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    private static final Map<ProjectStage, Set<ProjectStage>> LEGAL = Map.of(
            LEAD, Set.of(RESERVE),
            RESERVE, Set.of(PREPARATION),
            PREPARATION, Set.of(READY),
            READY, Set.of(CONSTRUCTION),
            CONSTRUCTION, Set.of(COMPLETED, COMMISSIONED),
            COMPLETED, Set.of(COMMISSIONED),
            COMMISSIONED, Set.of(FULL_CAPACITY, CLOSED),
            FULL_CAPACITY, Set.of(CLOSED),
            CLOSED, Set.of());

    @ParameterizedTest
    @MethodSource("legalPairs")
    void everyStepOfTheTableIsTaken(ProjectStage from, ProjectStage to) {
        // Given
        var project = ProjectFixture.aProject().at(from);
        // When
        project.moveTo(new ChangeStage(to, TODAY, null, null), List.of(), TODAY, Instant.EPOCH);
        // Then
        assertThat(project.stage()).isEqualTo(to);
    }

    @ParameterizedTest
    @MethodSource("illegalPairs")
    void everyOtherStepIsRefusedWithTheAllowedOnes(ProjectStage from, ProjectStage to) {
        // Given
        var project = ProjectFixture.aProject().at(from);
        // When
        assertThatThrownBy(
                        () -> project.moveTo(new ChangeStage(to, TODAY, null, null), List.of(), TODAY, Instant.EPOCH))
                // Then
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(409);
                    assertThat(problem.getParameters().get("allowed"))
                            .asInstanceOf(list(String.class))
                            .containsExactlyInAnyOrderElementsOf(
                                    LEGAL.get(from).stream().map(Enum::name).toList());
                });
        assertThat(project.stage()).isEqualTo(from);
    }

    @ParameterizedTest
    @MethodSource("everyOverlay")
    void everyOverlayIsAllowedOrRefusedAsTheTableSays(ProjectStage stage, Overlay from, Overlay to) {
        // Given
        boolean legal = switch (to) {
            case NONE -> from == Overlay.SUSPENDED;
            case SUSPENDED ->
                from == Overlay.NONE
                        && Set.of(PREPARATION, READY, CONSTRUCTION, COMPLETED, COMMISSIONED)
                                .contains(stage);
            case CANCELLED ->
                from != Overlay.CANCELLED
                        && Set.of(LEAD, RESERVE, PREPARATION, READY, CONSTRUCTION)
                                .contains(stage);
        };
        // When
        var allowed = from.next(stage);
        // Then
        assertThat(allowed.contains(to)).isEqualTo(legal);
    }

    @ParameterizedTest
    @EnumSource(
            value = Overlay.class,
            names = {"SUSPENDED", "CANCELLED"})
    void theStageStandsStillUnderAnOverlay(Overlay overlay) {
        // Given
        var project = ProjectFixture.aProject().at(READY);
        project.lay(new ChangeOverlay(overlay, TODAY, "试验", "平政发〔2022〕1号", null), TODAY, Instant.EPOCH);
        // When
        assertThatThrownBy(() -> project.moveTo(
                        new ChangeStage(CONSTRUCTION, TODAY, null, null), List.of(), TODAY, Instant.EPOCH))
                // Then
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
    }

    @ParameterizedTest
    @MethodSource("everyTarget")
    void noStageOverlayAndTargetIsAllowedButThoseOfTheTable(ProjectStage stage, Overlay overlay, ProjectStage to) {
        // Given
        var project = under(overlay, stage);
        boolean forward = overlay == Overlay.NONE && LEGAL.get(stage).contains(to);
        // The fixture has been at every stage before the one it stands at.
        boolean back = overlay == Overlay.NONE && to.compareTo(stage) < 0;
        // When
        var next = project.next();
        var before = project.before();
        // Then
        assertThat(next.contains(to)).isEqualTo(forward);
        assertThat(before.contains(to)).isEqualTo(back);
        if (!forward) {
            assertRefused(
                    () -> project.moveTo(new ChangeStage(to, TODAY, null, null), List.of(), TODAY, Instant.EPOCH));
        }
        if (!back) {
            assertRefused(() -> project.restate(new RestateCourse(to, TODAY, "试验", "试验1号"), TODAY, Instant.EPOCH));
        }
        assertThat(project.stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @MethodSource("everyTarget")
    void noOverlayFollowsWhereTheTableHasNone(ProjectStage stage, Overlay overlay) {
        // Given
        var project = under(overlay, stage);
        for (var to : Overlay.values()) {
            if (!overlay.next(stage).contains(to)) {
                // When, then
                assertRefused(
                        () -> project.lay(new ChangeOverlay(to, TODAY, "试验", "试验1号", null), TODAY, Instant.EPOCH));
            }
        }
        assertThat(project.overlay()).isEqualTo(overlay);
    }

    private static Project under(Overlay overlay, ProjectStage stage) {
        var project = ProjectFixture.aProject().at(stage);
        if (overlay != Overlay.NONE) {
            project.lay(new ChangeOverlay(overlay, TODAY, "试验", "试验1号", null), TODAY, Instant.EPOCH);
        }
        return project;
    }

    private static void assertRefused(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
    }

    /** Every overlay that a stage can be under, with every stage as the target. */
    static Stream<Arguments> everyTarget() {
        return Arrays.stream(values())
                .flatMap(stage -> Arrays.stream(Overlay.values())
                        .filter(overlay -> overlay == Overlay.NONE
                                || Overlay.NONE.next(stage).contains(overlay))
                        .flatMap(overlay -> Arrays.stream(values()).map(to -> Arguments.of(stage, overlay, to))));
    }

    static Stream<Arguments> legalPairs() {
        return pairs(true);
    }

    static Stream<Arguments> illegalPairs() {
        return pairs(false);
    }

    private static Stream<Arguments> pairs(boolean legal) {
        return Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values())
                        .filter(to -> LEGAL.get(from).contains(to) == legal)
                        .map(to -> Arguments.of(from, to)));
    }

    static Stream<Arguments> everyOverlay() {
        return Arrays.stream(values())
                .flatMap(stage -> Arrays.stream(Overlay.values())
                        .flatMap(from -> Arrays.stream(Overlay.values()).map(to -> Arguments.of(stage, from, to))));
    }
}
