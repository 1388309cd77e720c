package dev.pinglu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Refuses to start parts whose ports somebody else listens on, and says who. */
final class PortCheck {
    /** A process that was killed a moment ago has no owner any more and may still hold its port. */
    private static final Duration RELEASED_WITHIN = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

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
        long begun = System.nanoTime();
        Optional<ProcessHandle> owner = PortOwner.of(number);
        while (PortOwner.taken(number) && owner.isEmpty() && System.nanoTime() - begun < RELEASED_WITHIN.toNanos()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            owner = PortOwner.of(number);
        }
        if (!PortOwner.taken(number)) {
            return Optional.empty();
        }
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
