package dev.pinglu.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of the stack.
 *
 * @param name as the command line and the log files call it
 * @param artifact the jar it runs; a newer one restarts the part
 * @param ports what it listens on, the public one first
 * @param arguments of {@code java}, system properties first
 * @param folder where it runs
 * @param readiness how it shows that it can be used
 * @param kind how the other parts stand to it
 * @param environment what it gets beside the environment of whoever calls {@code up}: the way for secrets
 */
public record Part(
        String name,
        Path artifact,
        List<Port> ports,
        List<String> arguments,
        Path folder,
        Readiness readiness,
        Kind kind,
        Environment environment) {

    /** How the other parts stand to a part. */
    public enum Kind {
        /** The services cannot be without it, not even while they start. */
        BACKEND,
        /** Starts beside all others; nobody waits for it but whoever called {@code up}. */
        BESIDE,
        SERVICE
    }

    /** Environment variables, asked for when a part is started: before that there may be no secrets. */
    @FunctionalInterface
    public interface Environment {
        Map<String, String> variables();
    }

    boolean is(Kind asked) {
        return kind == asked;
    }
}
