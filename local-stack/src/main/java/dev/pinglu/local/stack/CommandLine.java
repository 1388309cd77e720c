package dev.pinglu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The arguments of another process. The JDK tells none of a command line that is longer than a page of memory. */
public final class CommandLine {
    private CommandLine() {}

    /** As the kernel tells them, or the JDK where there is no such file; none of a process that has ended. */
    public static List<String> of(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException noSuchFile) {
            return List.of(process.info().arguments().orElse(new String[0]));
        }
    }
}
