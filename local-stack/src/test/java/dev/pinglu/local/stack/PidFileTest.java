package dev.pinglu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aProcessIsFoundAgain() throws IOException {
        Path file = folder.resolve("run").resolve("part.pid");
        PidFile.of(ProcessHandle.current(), "launch").write(file);

        assertThat(PidFile.read(file).flatMap(PidFile::process)).contains(ProcessHandle.current());
    }

    @Test
    void aRecycledPidIsNotOurs() {
        PidFile earlier = new PidFile(ProcessHandle.current().pid(), 1_666_224_000_000L, "launch");

        assertThat(earlier.process()).isEmpty();
    }

    @Test
    void aFileCutOffInTheMiddleCountsAsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("part.pid"), "4711\n");

        assertThat(PidFile.read(file)).isEmpty();
    }
}
