package dev.pinglu.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Serves one build: starts both servers, says where, and ends with the build's own process. */
final class TestCommand {
    private TestCommand() {}

    static void run(Options options) throws Exception {
        ProcessHandle build = ProcessHandle.of(Long.parseLong(options.text("watch")))
                .filter(ProcessHandle::isAlive)
                .orElseThrow(() -> new IllegalStateException("the build has already ended"));
        Path folder = options.path("folder");
        Files.createDirectories(folder);
        sweep(folder);
        ReadyFile ready = new ReadyFile(options.path("ready"));
        TestServers servers = options.text("backend", "embedded").equals("containers")
                ? ContainerServers.start(options.text("postgres-image"), options.text("kafka-image"))
                : EmbeddedServers.start(
                        folder.resolve("run-" + ProcessHandle.current().pid()), folder.resolve("binaries"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers, ready), "end"));
        ready.write(servers.addresses());
        build.onExit().join();
        System.exit(0);
    }

    private static void end(TestServers servers, ReadyFile ready) {
        try {
            ready.delete();
            servers.close();
        } catch (Exception leftBehind) {
            System.err.println("The backends of this build did not end cleanly: " + leftBehind);
        }
    }

    /** Clears what a build left whose backends were killed before they could tidy up. */
    private static void sweep(Path folder) throws IOException, InterruptedException {
        List<Path> runs;
        try (Stream<Path> entries = Files.list(folder)) {
            runs = entries.filter(entry -> entry.getFileName().toString().startsWith("run-"))
                    .toList();
        }
        for (Path run : runs) {
            long pid = Long.parseLong(run.getFileName().toString().substring("run-".length()));
            Optional<ProcessHandle> owner = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (owner.isEmpty()) {
                Postmaster.stop(run.resolve("postgres"));
                Folders.delete(run);
            }
        }
    }
}
