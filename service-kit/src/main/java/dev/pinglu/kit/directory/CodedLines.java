package dev.pinglu.kit.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines of a file whose entries have codes. */
final class CodedLines<T> {
    private final Map<String, Line<T>> byCode = new HashMap<>();

    /** Of a code that stands twice, the first line counts. */
    CodedLines(List<Line<T>> lines, Function<T, String> code) {
        lines.forEach(line -> byCode.putIfAbsent(code.apply(line.entry()), line));
    }

    Optional<T> find(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Line::entry);
    }

    /** The number of the line in which a code stands first. */
    long lineOf(String code) {
        var line = byCode.get(code);
        return line == null ? 0 : line.number();
    }

    /** Whether whoever goes on from entry to entry comes back to the one it began with. */
    boolean isInCircle(String start, Function<T, Optional<String>> next) {
        var seen = new HashSet<String>();
        var code = Optional.of(start);
        while (code.isPresent() && seen.add(code.get())) {
            code = find(code.get()).flatMap(next);
        }
        return code.isPresent() && code.get().equals(start);
    }
}
