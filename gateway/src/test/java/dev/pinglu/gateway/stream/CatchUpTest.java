package dev.pinglu.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Readers who came back to a log of 2,000 events, each by the event behind which it continues. */
class CatchUpTest {
    private static final long HEAD = 2_000;

    private final CatchUp catchUp = new CatchUp();
    private final List<Long> reads = new ArrayList<>();

    @Test
    void whoeverContinuesAtTheSameEventSharesOneReading() {
        var readers = readersAt(Stream.generate(() -> 1_000L).limit(200));

        pass(readers, HEAD);

        assertThat(reads).containsExactly(1_000L);
        assertThat(readers).hasSize(200).containsOnly(1_200L);
    }

    @Test
    void everybodyArrivesAndThoseMetOnTheWayGoOnTogether() {
        // Given
        var readers = readersAt(LongStream.range(0, 200).map(i -> i * 3).boxed());
        // When
        while (!readers.isEmpty() && reads.size() < 1_000) {
            pass(readers, HEAD);
            readers.removeIf(place -> place == HEAD);
        }
        // Then
        assertThat(readers).isEmpty();
        assertThat(reads)
                .as("each its first chunk, and the common ones once")
                .doesNotHaveDuplicates()
                .hasSize(200 + 9);
    }

    @Test
    void whoeverFallsBehindAgainAndAgainKeepsNobodyWaiting() {
        // Given
        var readers = readersAt(Stream.of(5L));
        long head = HEAD;
        // When
        for (int passes = 0; passes < 50; passes++) {
            readers.addAll(List.of(head - 3, head - 2, head - 1));
            pass(readers, head);
            readers.subList(1, readers.size()).clear();
            head += 3;
        }
        // Then
        assertThat(readers.get(0)).isGreaterThan(HEAD - CatchUp.CHUNK);
    }

    /** Reads for those whose turn it is, as the feed does. */
    private void pass(List<Long> readers, long head) {
        long turn = catchUp.turn(new TreeSet<>(readers), head);
        reads.add(turn);
        readers.replaceAll(place -> place == turn ? Math.min(head, turn + CatchUp.limit(turn)) : place);
    }

    private static List<Long> readersAt(Stream<Long> places) {
        return new ArrayList<>(places.toList());
    }
}
