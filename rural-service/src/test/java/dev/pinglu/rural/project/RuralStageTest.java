package dev.pinglu.rural.project;

import static dev.pinglu.rural.project.RuralProjectFixture.APPROVER;
import static dev.pinglu.rural.project.RuralProjectFixture.TODAY;
import static dev.pinglu.rural.project.RuralProjectFixture.aRuralProject;
import static dev.pinglu.rural.project.RuralStage.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuralStageTest {
    private static final Map<RuralStage, List<RuralStage>> LEGAL = Map.of(
            RESERVE, List.of(APPROVED),
            APPROVED, List.of(REPLIED),
            REPLIED, List.of(TENDER),
            TENDER, List.of(STARTED),
            STARTED, List.of(COMPLETED),
            COMPLETED, List.of(ACCEPTED),
            ACCEPTED, List.of(HANDED_OVER),
            HANDED_OVER, List.of());

    @ParameterizedTest
    @MethodSource("pairs")
    void everyStepIsTakenOrRefusedAsTheTableSays(RuralStage from, RuralStage to) {
        // Given
        var project = aRuralProject().at(from);
        var step = new ChangeRuralStage(to, TODAY, null, "平政发〔2022〕2号");
        if (LEGAL.get(from).contains(to)) {
            // When
            project.moveTo(step, TODAY, APPROVER);
            // Then
            assertThat(project.stage()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> project.moveTo(step, TODAY, APPROVER))
                    .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                        assertThat(problem.getStatusCode()).isEqualTo(409);
                        assertThat(problem.getParameters().get("allowed"))
                                .isEqualTo(
                                        LEGAL.get(from).stream().map(Enum::name).toList());
                    });
            assertThat(project.stage()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOverlay")
    void everyOverlayIsAllowedOrRefusedAsTheTableSays(RuralStage stage, RuralOverlay from, RuralOverlay to) {
        // Given
        var running = EnumSet.range(APPROVED, STARTED);
        var open = EnumSet.range(RESERVE, STARTED);
        boolean legal = switch (to) {
            case NONE -> from == RuralOverlay.SUSPENDED;
            case SUSPENDED -> from == RuralOverlay.NONE && running.contains(stage);
            case CANCELLED -> from != RuralOverlay.CANCELLED && open.contains(stage);
        };
        // When
        var allowed = from.next(stage);
        // Then
        assertThat(allowed.contains(to)).isEqualTo(legal);
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values()).map(to -> Arguments.of(from, to)));
    }

    static Stream<Arguments> everyOverlay() {
        return Arrays.stream(values())
                .flatMap(stage -> Arrays.stream(RuralOverlay.values())
                        .flatMap(
                                from -> Arrays.stream(RuralOverlay.values()).map(to -> Arguments.of(stage, from, to))));
    }
}
