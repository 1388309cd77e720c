package dev.pinglu.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectEventContractTest {

    @ParameterizedTest
    @MethodSource("events")
    void everyEventKeepsItsSchemaAndGoldenSample(Class<?> event) {
        EventContracts.assertKept(event);
    }

    @Test
    void noEventIsForgotten() {
        assertThat(events()).containsExactlyInAnyOrder(ProjectEvent.State.class, ProjectEvent.StageChanged.class);
    }

    static java.util.List<Class<?>> events() {
        return EventContracts.eventsOf(ProjectEvent.class);
    }
}
