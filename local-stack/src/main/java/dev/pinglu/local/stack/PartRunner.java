package dev.pinglu.local.stack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts, finds, awaits and ends the process of one part. */
final class PartRunner {
    /** One that ends is noticed at once; on a busy machine the identity provider takes minutes for its first start. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration END_LIMIT = Duration.ofSeconds(20);
    private static final long LOG_LIMIT_BYTES = 20L << 20;
    private static final int LAST_WORDS = 15;

    private final StackSettings settings;

    PartRunner(StackSettings settings) {
        this.settings = settings;
    }

    /** The part's process, if it lives. */
    Optional<ProcessHandle> find(Part part) throws IOException {
        return PidFile.read(settings.pid(part.name())).flatMap(PidFile::process);
    }

    /** Whether what runs is what would be started now: same command line and environment, same jar. */
    boolean current(Part part) throws IOException {
        String launch = launch(part);
        return PidFile.read(settings.pid(part.name()))
                .map(PidFile::launch)
                .filter(launch::equals)
                .isPresent();
    }

    ProcessHandle start(Part part) throws IOException {
        Path log = settings.log(part.name());
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(command(part))
                .directory(part.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        // glibc otherwise reserves an arena for each thread and keeps what was freed; a JVM gains nothing from either.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", "131072");
        builder.environment().putAll(part.environment().variables());
        ProcessHandle process = builder.start().toHandle();
        PidFile.of(process, launch(part)).write(settings.pid(part.name()));
        return process;
    }

    /** @throws StackFailure when the part ends instead, or takes too long; it ends with the part's last words */
    void awaitReady(Part part, ProcessHandle process) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!part.readiness().now(process)) {
            if (Liveness.ended(process, Duration.ofMillis(50))) {
                throw new StackFailure(part.name() + " ended while starting. Its last words:\n" + lastWords(part));
            }
            if (System.nanoTime() - begun > START_LIMIT.toNanos()) {
                throw new StackFailure(part.name() + " is not ready after " + START_LIMIT.toSeconds()
                        + " s. Its last words:\n" + lastWords(part));
            }
        }
    }

    /** Asks the process to end, and kills it when it does not. */
    void stop(Part part) throws IOException, InterruptedException {
        Optional<ProcessHandle> process = find(part);
        if (process.isPresent()) {
            end(process.get());
        }
        Files.deleteIfExists(settings.pid(part.name()));
    }

    static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!Liveness.ended(process, END_LIMIT)) {
            process.destroyForcibly();
            Liveness.ended(process, END_LIMIT);
        }
    }

    private static List<String> command(Part part) {
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl-C in the terminal that called up must not reach the stack.
        Path setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            command.add(setsid.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(part.arguments());
        return command;
    }

    private static String launch(Part part) throws IOException {
        long built = Files.exists(part.artifact())
                ? Files.getLastModifiedTime(part.artifact()).toMillis()
                : 0;
        int settings = 31 * part.arguments().hashCode()
                + part.environment().variables().hashCode();
        return Integer.toHexString(settings) + "@" + built;
    }

    private String lastWords(Part part) throws IOException {
        List<String> lines = Files.readAllLines(settings.log(part.name())).stream()
                .filter(line -> !line.startsWith("\tat "))
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }
}
