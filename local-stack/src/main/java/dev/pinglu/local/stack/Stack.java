package dev.pinglu.local.stack;

import dev.pinglu.local.stack.Part.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** All parts together. One command at a time works on a data folder; a second one waits. */
public final class Stack {
    private final StackSettings settings;
    private final List<Part> parts;
    private final PartRunner runner;

    public Stack(StackSettings settings, List<Part> parts) {
        this.settings = settings;
        this.parts = parts;
        this.runner = new PartRunner(settings);
    }

    /**
     * Starts what does not run, restarts what runs an older build or other settings, and waits until all is ready.
     *
     * @param progress told of each part as it becomes ready, with the time that took; zero for one that was already there
     * @throws StackFailure when a jar is missing, a port is taken or a part does not start
     */
    public void up(BiConsumer<Part, Duration> progress) throws IOException, InterruptedException {
        try (FileChannel channel = channel();
                FileLock lock = channel.lock()) {
            require(lock.isValid());
            new Secrets(settings).draw();
            List<Part> missing = new ArrayList<>();
            for (Part part : parts) {
                if (runner.find(part).isPresent() && runner.current(part)) {
                    continue;
                }
                runner.stop(part);
                missing.add(part);
            }
            requireJars();
            new PortCheck(settings).requireFree(missing);
            SideBySide.Step ready = part -> ready(part, progress);
            SideBySide.run(List.of(() -> SideBySide.take(those(Kind.BESIDE), ready), () -> {
                SideBySide.take(those(Kind.BACKEND), ready);
                SideBySide.take(those(Kind.SERVICE), ready);
            }));
        }
    }

    /** Ends every part, services first, and whatever else carries this stack's mark. */
    public void down() throws IOException, InterruptedException {
        try (FileChannel channel = channel();
                FileLock lock = channel.lock()) {
            require(lock.isValid());
            SideBySide.take(those(Kind.SERVICE, Kind.BESIDE), runner::stop);
            SideBySide.take(those(Kind.BACKEND), runner::stop);
            for (ProcessHandle stray : strays()) {
                PartRunner.end(stray);
            }
            stopOrphanPostgres();
        }
    }

    /** {@link #down} and then deletes everything that was kept. */
    public void reset() throws IOException, InterruptedException {
        down();
        for (String folder : List.of("data", "logs", "run")) {
            delete(settings.data().resolve(folder));
        }
        Files.deleteIfExists(settings.secrets());
    }

    /** How each part is at this moment. */
    public List<PartState> states() throws IOException {
        List<PartState> states = new ArrayList<>();
        for (Part part : parts) {
            Optional<ProcessHandle> process = runner.find(part);
            boolean ready = process.isPresent() && part.readiness().now(process.orElseThrow());
            boolean died = process.isEmpty() && Files.exists(settings.pid(part.name()));
            states.add(new PartState(part, process, ready, died));
        }
        return states;
    }

    private void ready(Part part, BiConsumer<Part, Duration> progress) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Optional<ProcessHandle> running = runner.find(part);
        boolean there = running.isPresent() && part.readiness().now(running.orElseThrow());
        if (!there) {
            runner.awaitReady(part, running.isPresent() ? running.orElseThrow() : runner.start(part));
        }
        progress.accept(part, there ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun));
    }

    private List<Part> those(Kind... kinds) {
        return parts.stream()
                .filter(part -> Stream.of(kinds).anyMatch(part::is))
                .toList();
    }

    private void requireJars() {
        for (Part part : parts) {
            if (Files.notExists(part.artifact())) {
                throw new StackFailure(
                        part.name() + " is not built: " + part.artifact() + " is missing. Run mvn package -DskipTests");
            }
        }
    }

    private List<ProcessHandle> strays() {
        String mark = PartTable.mark(settings);
        return ProcessHandle.allProcesses()
                .filter(process -> CommandLine.of(process).contains(mark))
                .toList();
    }

    private void stopOrphanPostgres() throws IOException, InterruptedException {
        if (Files.notExists(settings.kept("postgres").resolve("postmaster.pid"))) {
            return;
        }
        Path jar = settings.root().resolve("embedded-backends/target/embedded-backends.jar");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "stop-postgres",
                        "--data",
                        settings.kept("postgres").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        settings.log("postgres").toFile()))
                .start()
                .waitFor();
    }

    private FileChannel channel() throws IOException {
        Files.createDirectories(settings.data());
        return FileChannel.open(settings.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void require(boolean locked) {
        if (!locked) {
            throw new StackFailure("The data folder could not be locked");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
