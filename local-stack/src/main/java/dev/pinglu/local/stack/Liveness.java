package dev.pinglu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether a process lives. A killed one whose parent has not collected it yet, a zombie, does not, though the JDK says otherwise. */
final class Liveness {
    private static final int STEP_MILLIS = 25;

    private Liveness() {}

    static boolean alive(ProcessHandle process) {
        return process.isAlive() && !zombie(process);
    }

    /** Waits for the end; false when the process outlives {@code limit}. */
    static boolean ended(ProcessHandle process, Duration limit) throws InterruptedException {
        long begun = System.nanoTime();
        while (alive(process)) {
            if (System.nanoTime() - begun > limit.toNanos()) {
                return false;
            }
            try {
                process.onExit().get(STEP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // looked at again
            } catch (ExecutionException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
        return true;
    }

    private static boolean zombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The state follows the program's name, which stands in brackets and may hold anything.
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchFileSystem) {
            return false;
        }
    }
}
