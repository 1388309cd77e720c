package dev.pinglu.local.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * One process of the stack.
 *
 * @param name as the command line and the log files call it
 * @param artifact the jar it runs; a newer one restarts the part
 * @param ports what it listens on, the public one first
 * @param arguments of {@code java}, system properties first
 * @param folder where it runs
 * @param readiness how it shows that it can be used
 * @param backend whether the services need it
 */
public record Part(
        String name,
        Path artifact,
        List<Port> ports,
        List<String> arguments,
        Path folder,
        Readiness readiness,
        boolean backend) {}
