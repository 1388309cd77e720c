package dev.pinglu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a part is.
 *
 * @param process empty when it does not run
 * @param ready whether it can be used
 * @param died whether it was started and ended without being asked to
 */
public record PartState(Part part, Optional<ProcessHandle> process, boolean ready, boolean died) {

    /** For people. */
    public String word() {
        if (ready) {
            return "ready";
        }
        if (process.isPresent()) {
            return "starting";
        }
        return died ? "died" : "down";
    }

    /** Resident memory in megabytes, where the system tells. */
    public OptionalLong residentMegabytes() {
        if (process.isEmpty()) {
            return OptionalLong.empty();
        }
        Path status = Path.of("/proc", Long.toString(process.get().pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst();
        } catch (IOException untold) {
            return OptionalLong.empty();
        }
    }
}
