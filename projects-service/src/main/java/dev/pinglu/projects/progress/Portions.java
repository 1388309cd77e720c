package dev.pinglu.projects.progress;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many ids a few at a time, in their order: a statement takes no more than 65,535 values. */
final class Portions {
    private static final int SIZE = 1_000;

    private Portions() {}

    static Stream<List<UUID>> of(Collection<UUID> ids) {
        var sorted = ids.stream().sorted().toList();
        return IntStream.range(0, (sorted.size() + SIZE - 1) / SIZE)
                .mapToObj(i -> sorted.subList(i * SIZE, Math.min(sorted.size(), (i + 1) * SIZE)));
    }
}
