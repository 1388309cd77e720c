package dev.pinglu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which process a part is. The start instant beside the pid tells the part from a process that got its number later.
 *
 * @param pid of the process
 * @param started epoch milliseconds
 * @param launch what was started: changes with the command line, the environment and the jar
 */
record PidFile(long pid, long started, String launch) {

    static PidFile of(ProcessHandle process, String launch) {
        return new PidFile(process.pid(), start(process), launch);
    }

    /** Empty when there is no file, or one cut off in the middle. */
    static Optional<PidFile> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 3) {
            return Optional.empty();
        }
        return Optional.of(new PidFile(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)), lines.get(2)));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, List.of(Long.toString(pid), Long.toString(started), launch));
    }

    /** The process, if it lives and is the one that was started. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(Liveness::alive).filter(process -> start(process) == started);
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
