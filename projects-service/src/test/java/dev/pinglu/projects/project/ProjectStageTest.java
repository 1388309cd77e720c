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
        project.moveTo(new ChangeStage(to, TODAY, null), List.of(), TODAY, Instant.EPOCH);
        // Then
        assertThat(project.stage()).isEqualTo(to);
    }

    @ParameterizedTest
    @MethodSource("illegalPairs")
    void everyOtherStepIsRefusedWithTheAllowedOnes(ProjectStage from, ProjectStage to) {
        // Given
        var project = ProjectFixture.aProject().at(from);
        // When
        assertThatThrownBy(() -> project.moveTo(new ChangeStage(to, TODAY, null), List.of(), TODAY, Instant.EPOCH))
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
        project.lay(new ChangeOverlay(overlay, TODAY, "试验", "平政发〔2022〕1号"), TODAY, Instant.EPOCH);
        // When
        assertThatThrownBy(() ->
                        project.moveTo(new ChangeStage(CONSTRUCTION, TODAY, null), List.of(), TODAY, Instant.EPOCH))
                // Then
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
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
