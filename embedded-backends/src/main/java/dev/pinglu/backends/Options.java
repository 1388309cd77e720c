package dev.pinglu.backends;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line: a command followed by {@code --name value} pairs and, where it runs another program, by {@code --} and that one's.
 *
 * @param command what to start
 * @param values the pairs, names without dashes
 * @param rest what follows {@code --}
 */
record Options(String command, Map<String, String> values, List<String> rest) {
    private static final String END = "--";

    /** @throws IllegalArgumentException when there is no command or an option has no value */
    static Options parse(String... args) {
        if (args.length == 0) {
            throw new IllegalArgumentException("a command is missing");
        }
        Map<String, String> values = new HashMap<>();
        int end = List.of(args).contains(END) ? List.of(args).indexOf(END) : args.length;
        for (int i = 1; i < end; i += 2) {
            if (!args[i].startsWith("--") || i + 1 == end) {
                throw new IllegalArgumentException("expected --name value, found " + args[i]);
            }
            values.put(args[i].substring(2), args[i + 1]);
        }
        List<String> rest = List.of(args).subList(Math.min(end + 1, args.length), args.length);
        return new Options(args[0], Map.copyOf(values), List.copyOf(rest));
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    Path path(String name) {
        return Path.of(text(name)).toAbsolutePath().normalize();
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    List<String> list(String name) {
        return List.of(text(name).split(","));
    }
}
