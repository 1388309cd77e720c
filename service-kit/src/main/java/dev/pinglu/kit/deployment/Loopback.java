package dev.pinglu.kit.deployment;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses that no other machine reaches. */
public final class Loopback {
    private static final Pattern HOST =
            Pattern.compile("localhost|.*\\.localhost|127\\..*|0\\.0\\.0\\.0|\\[(::1|::|0(:0){6}:[01])]");

    private Loopback() {}

    /** Whether an address names this machine itself, as far as can be told without looking its name up. */
    public static boolean isNamedBy(URI address) {
        var host = address.getHost();
        return host == null || HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
