package dev.pinglu.projects.observation;

import static dev.pinglu.projects.observation.ObservationFixture.anObservation;

import dev.pinglu.kit.testing.WorkContract;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObservationWorkTest {
    @Test
    void everyMarkSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                ObservationMark.class,
                mark -> ObservationWork.of(anObservation().at(mark), WorkContract.subject("indicator-observation")),
                Map.of(
                        ObservationMark.PROVISIONAL, Set.of("indicator-observation.confirm projects-clerk"),
                        ObservationMark.CONFIRMED, Set.of(),
                        ObservationMark.RESTATED, Set.of()));
    }
}
