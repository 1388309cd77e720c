package dev.pinglu.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process of PostgreSQL that owns a data folder, whoever started it. */
final class Postmaster {
    private static final int FAST_STOP_SECONDS = 30;

    private Postmaster() {}

    /** The live server on {@code data}; a pid file that names a dead or foreign process counts as none. */
    static Optional<ProcessHandle> on(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        // First line the pid, third the start in epoch seconds. The start tells our server from a process that got its
        // number later.
        if (lines.size() < 3) {
            return Optional.empty();
        }
        long started = Long.parseLong(lines.get(2).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(Postmaster::alive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(instant -> Math.abs(instant.getEpochSecond() - started) <= 5)
                        .orElse(true))
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(true));
    }

    /** Ends the server on {@code data}, if one lives, disconnecting its clients; committed work stays. */
    static void stop(Path data) throws IOException, InterruptedException {
        Optional<ProcessHandle> server = on(data);
        if (server.isEmpty()) {
            return;
        }
        // SIGINT is the fast shutdown; the SIGTERM that ProcessHandle offers would wait for every client to leave.
        if (!signal("INT", server.get()) || !ended(server.get())) {
            // The immediate shutdown: the next start recovers from the write-ahead log.
            signal("QUIT", server.get());
            ended(server.get());
        }
    }

    private static boolean signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        return new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        long begun = System.nanoTime();
        while (alive(process)) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(FAST_STOP_SECONDS)) {
                return false;
            }
            try {
                process.onExit().get(25, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // looked at again
            } catch (ExecutionException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
        return true;
    }

    /** A server that ended but was not collected by its parent yet, a zombie, does not live, though the JDK says otherwise. */
    private static boolean alive(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return !stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchFileSystem) {
            return true;
        }
    }
}
