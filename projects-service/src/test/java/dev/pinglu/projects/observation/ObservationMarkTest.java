package dev.pinglu.projects.observation;

import static dev.pinglu.projects.observation.ObservationFixture.anObservation;
import static dev.pinglu.projects.observation.ObservationMark.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationMarkTest {
    private static final Map<ObservationMark, Set<ObservationMark>> LEGAL = Map.of(
            PROVISIONAL, Set.of(CONFIRMED),
            CONFIRMED, Set.of(RESTATED),
            RESTATED, Set.of(RESTATED));

    @ParameterizedTest
    @EnumSource(ObservationMark.class)
    void theTableHoldsEveryStepThereIs(ObservationMark mark) {
        assertThat(mark.next()).isEqualTo(LEGAL.get(mark));
    }

    @ParameterizedTest
    @EnumSource(ObservationMark.class)
    void aConfirmationIsTakenOrRefusedAsTheTableSays(ObservationMark from) {
        assertFollows(from, CONFIRMED, IndicatorObservation::confirm);
    }

    @ParameterizedTest
    @EnumSource(ObservationMark.class)
    void aRestatementIsTakenOrRefusedAsTheTableSays(ObservationMark from) {
        assertFollows(
                from,
                RESTATED,
                observation -> observation.restate(
                        new RestateObservation(anObservation().figures(), "口径调整")));
    }

    private static void assertFollows(
            ObservationMark from, ObservationMark to, java.util.function.Consumer<IndicatorObservation> step) {
        // Given
        var observation = anObservation().at(from);
        // When, then
        if (LEGAL.get(from).contains(to)) {
            step.accept(observation);
            assertThat(observation.mark()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> step.accept(observation))
                    .isInstanceOfSatisfying(
                            HttpProblem.class,
                            problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
            assertThat(observation.mark()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-12-31",
        "2022Q3, 2022-09-30",
        "2022-02, 2022-02-28",
        "2022-01..02, 2022-02-28",
        "2022-01..08, 2022-08-31"
    })
    void aPeriodEndsWithItsLastMonth(String text, String end) {
        assertThat(ObservedPeriod.parse(text))
                .hasValueSatisfying(period -> assertThat(period.end()).isEqualTo(end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "2022-13",
                "2022-00",
                "2022Q5",
                "2022-08..01",
                "2022-08..08",
                "2022-10-X2",
                "2022-04..06",
                "2022-01..12",
                "2022-8"
            })
    void aPeriodHasOneNotation(String text) {
        assertThat(ObservedPeriod.parse(text)).isEmpty();
    }
}
