package dev.pinglu.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests that were left out because a tool is absent: one file for each tool, one line for each test. */
final class LeftOut {
    private LeftOut() {}

    /** The closing line; what it tells is cleared, so that the next build starts from nothing. */
    static String line(Path folder) throws IOException {
        Map<String, Long> tests = new TreeMap<>();
        for (Path file : files(folder)) {
            tests.put(
                    file.getFileName().toString(),
                    Files.readAllLines(file).stream().distinct().count());
            Files.delete(file);
        }
        if (tests.isEmpty()) {
            return "Nothing was left out for want of a tool.";
        }
        String each = tests.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + (entry.getValue() == 1 ? " test)" : " tests)"))
                .collect(Collectors.joining(", "));
        return "Left out, because not installed: " + each + ". -Dpinglu.require=" + String.join(",", tests.keySet())
                + " fails instead.";
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
