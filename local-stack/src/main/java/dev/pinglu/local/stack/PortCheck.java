package dev.pinglu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses to start parts whose ports somebody else listens on, and says who. */
final class PortCheck {
    private final StackSettings settings;

    PortCheck(StackSettings settings) {
        this.settings = settings;
    }

    /** Names every taken port at once, so that one repair is enough. */
    void requireFree(List<Part> parts) throws IOException {
        List<String> taken = new ArrayList<>();
        for (Part part : parts) {
            for (Port port : part.ports()) {
                describe(part, port).ifPresent(taken::add);
            }
        }
        if (!taken.isEmpty()) {
            throw new StackFailure(String.join("\n", taken));
        }
    }

    private Optional<String> describe(Part part, Port port) throws IOException {
        int number = settings.port(port);
        if (!PortOwner.taken(number)) {
            return Optional.empty();
        }
        Optional<ProcessHandle> owner = PortOwner.of(number);
        if (ownPostgres(owner)) {
            return Optional.empty();
        }
        String who = owner.map(PortOwner::describe).orElse("a process of another user");
        return Optional.of("Port " + number + " for " + part.name() + " is taken by " + who + ". End it, or set "
                + port.variable());
    }

    /** A server whose supervisor was killed: the next start of the part takes care of it. */
    private boolean ownPostgres(Optional<ProcessHandle> owner) throws IOException {
        Path pidFile = settings.kept("postgres").resolve("postmaster.pid");
        return owner.isPresent()
                && Files.exists(pidFile)
                && Files.readAllLines(pidFile)
                        .get(0)
                        .strip()
                        .equals(Long.toString(owner.get().pid()));
    }
}
