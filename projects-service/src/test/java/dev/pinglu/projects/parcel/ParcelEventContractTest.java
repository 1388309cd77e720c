package dev.pinglu.projects.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.EventContracts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParcelEventContractTest {

    @ParameterizedTest
    @MethodSource("events")
    void everyEventKeepsItsSchemaAndGoldenSample(Class<?> event) {
        EventContracts.assertKept(event);
    }

    @Test
    void noEventIsForgotten() {
        assertThat(events()).containsExactly(ParcelEvent.State.class);
    }

    static List<Class<?>> events() {
        return EventContracts.eventsOf(ParcelEvent.class);
    }
}
