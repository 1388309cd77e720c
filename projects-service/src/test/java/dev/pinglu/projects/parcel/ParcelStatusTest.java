package dev.pinglu.projects.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParcelStatusTest {
    private static final Set<String> STEPS = Set.of(
            "UNSUPPLIED SUPPLIED",
            "SUPPLIED UNDER_CONSTRUCTION",
            "SUPPLIED IDLE",
            "UNDER_CONSTRUCTION SUSPENDED",
            "SUSPENDED UNDER_CONSTRUCTION",
            "SUSPENDED IDLE",
            "IDLE SUPPLIED",
            "IDLE UNDER_CONSTRUCTION",
            "IDLE TAKEN_BACK");

    @ParameterizedTest
    @MethodSource("pairs")
    void thereIsAStepWhereTheTableHasOne(ParcelStatus from, ParcelStatus to) {
        assertThat(from.next().contains(to)).isEqualTo(STEPS.contains(from + " " + to));
    }

    static Stream<Object[]> pairs() {
        return Stream.of(ParcelStatus.values())
                .flatMap(from -> Stream.of(ParcelStatus.values()).map(to -> new Object[] {from, to}));
    }
}
