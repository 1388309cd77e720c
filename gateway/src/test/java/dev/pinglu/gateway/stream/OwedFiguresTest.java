package dev.pinglu.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.metric.Texts;
import dev.pinglu.gateway.value.Answer;
import dev.pinglu.gateway.value.Freshness;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwedFiguresTest {
    private static final String LISTED = "projects.listed";
    private static final String STARTED = "projects.started";

    private final OwedFigures owed = new OwedFigures(0);

    @Test
    void whatCouldNotBeReadStaysOwed() {
        owed.add(Set.of(LISTED));

        assertThat(owed.due(0)).containsExactly(LISTED);
        assertThat(owed.due(1)).containsExactly(LISTED);
    }

    @Test
    void whatWasSentIsOwedNoLongerAndWhatCameMeanwhileIs() {
        owed.add(Set.of(LISTED));
        owed.reading(owed.due(0));
        owed.add(Set.of(STARTED));

        owed.settle(List.of(answer(1, 10)), 0);

        assertThat(owed.due(OwedFigures.EVERY_NANOS)).containsExactly(STARTED);
    }

    @Test
    void whatChangesWhileItIsReadIsOwedAnew() {
        owed.add(Set.of(LISTED));
        owed.reading(owed.due(0));
        owed.add(Set.of(LISTED));

        owed.settle(List.of(answer(1, 10)), 0);

        assertThat(owed.due(OwedFigures.EVERY_NANOS)).containsExactly(LISTED);
    }

    @Test
    void figuresAreDueFiveTimesASecond() {
        owed.settle(List.of(), 0);
        owed.add(Set.of(LISTED));

        assertThat(owed.due(OwedFigures.EVERY_NANOS - 1)).isEmpty();
        assertThat(owed.due(OwedFigures.EVERY_NANOS)).containsExactly(LISTED);
    }

    @Test
    void aFigureThatHasNotChangedIsNoNewsHoweverFreshItIs() {
        owed.settle(List.of(answer(1, 10)), 0);

        assertThat(owed.isNews(answer(1, 11))).isFalse();
        assertThat(owed.isNews(answer(2, 11))).isTrue();
    }

    @Test
    void whoReadsAnewIsOwedNothingAndKnowsNothing() {
        owed.add(Set.of(STARTED));
        owed.settle(List.of(answer(1, 10)), 0);

        owed.forget();

        assertThat(owed.due(OwedFigures.EVERY_NANOS)).isEmpty();
        assertThat(owed.isNews(answer(1, 10))).isTrue();
    }

    private static Answer answer(long value, long lastEvent) {
        return new Answer(
                LISTED,
                1,
                "140603",
                "2022",
                LocalDate.of(2022, 10, 20),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.valueOf(value),
                "COUNT",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Texts("1个", "1"),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                new Freshness(lastEvent, Optional.of(Instant.EPOCH.plusSeconds(lastEvent)), List.of()),
                Optional.empty());
    }
}
