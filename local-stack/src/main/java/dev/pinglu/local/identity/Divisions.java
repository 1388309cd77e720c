package dev.pinglu.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The divisions that a token can name. */
public final class Divisions {
    private static final String HOME = "140603";
    private static final Set<String> CODES = codes();

    private Divisions() {}

    /** The district itself. */
    public static String home() {
        return HOME;
    }

    /** Whether it is the district or something in it. */
    public static boolean include(String code) {
        return code.startsWith(HOME) && CODES.contains(code);
    }

    private static Set<String> codes() {
        try (InputStream in = Divisions.class.getResourceAsStream("/divisions/140603.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
