package dev.pinglu.projects.park;

import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.park.ParkStage.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParkStageTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    private static final Map<ParkStage, Set<ParkStage>> LEGAL =
            Map.of(PLANNED, Set.of(BUILDING), BUILDING, Set.of(OPERATING), OPERATING, Set.of());

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsTakenOrRefusedAsTheTableSays(ParkStage from, ParkStage to) {
        // Given
        var park = aPark().at(from);
        var step = new ChangeParkStage(to, TODAY, null);
        // When, then
        if (LEGAL.get(from).contains(to)) {
            park.moveTo(step, TODAY);
            assertThat(park.stage()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> park.moveTo(step, TODAY)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
                assertThat(problem.getStatusCode()).isEqualTo(409);
                assertThat(problem.getParameters())
                        .containsEntry(
                                "allowed",
                                List.copyOf(
                                        LEGAL.get(from).stream().map(Enum::name).toList()));
            });
            assertThat(park.stage()).isEqualTo(from);
        }
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values()).map(to -> Arguments.of(from, to)));
    }
}
