package dev.pinglu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pinglu.local.stack.Part.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts and ends processes of a stack with a single part. */
class StackTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private StackSettings settings;

    @BeforeEach
    void choosePort() throws IOException {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        ports.put(Port.GATEWAY, freePort());
        settings = new StackSettings(folder, folder.resolve("kept"), ports);
        Files.createDirectories(settings.ready("fake").getParent());
    }

    @AfterEach
    void down() throws Exception {
        stack("-Dfirst").down();
    }

    @Test
    void repeatingUpChangesNothing() throws Exception {
        ProcessHandle first = up("-Dfirst");

        ProcessHandle second = up("-Dfirst");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aKilledPartIsRepaired() throws Exception {
        ProcessHandle killed = up("-Dfirst");
        killed.destroyForcibly();
        assertThat(Liveness.ended(killed, Duration.ofSeconds(5))).isTrue();
        assertThat(stack("-Dfirst").states().get(0).word()).isEqualTo("died");

        ProcessHandle repaired = up("-Dfirst");

        assertThat(repaired).isNotEqualTo(killed);
        assertThat(stack("-Dfirst").states().get(0).word()).isEqualTo("ready");
    }

    @Test
    void otherSettingsRestartAPart() throws Exception {
        ProcessHandle before = up("-Dfirst");

        ProcessHandle after = up("-Dsecond");

        assertThat(after).isNotEqualTo(before);
        assertThat(Liveness.alive(before)).isFalse();
    }

    @Test
    void downEndsEvenWhatNoPidFileNames() throws Exception {
        ProcessHandle lost = up("-Dfirst");
        Files.delete(settings.pid("fake"));

        stack("-Dfirst").down();

        assertThat(Liveness.alive(lost)).isFalse();
        assertThat(stack("-Dfirst").states().get(0).word()).isEqualTo("down");
    }

    @Test
    void aTakenPortIsNamedWithItsOwner() throws IOException {
        int port = settings.port(Port.GATEWAY);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();

            assertThatExceptionOfType(StackFailure.class)
                    .isThrownBy(() -> up("-Dfirst"))
                    .withMessageContaining("Port " + port)
                    .withMessageContaining("pid " + ProcessHandle.current().pid())
                    .withMessageContaining("PINGLU_GATEWAY_PORT");
        }
    }

    @Test
    void aPartThatEndsWhileStartingIsQuoted() {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> up("-Xmx1k"))
                .withMessageContaining("fake ended while starting")
                .withMessageContaining("heap");
    }

    private ProcessHandle up(String option) throws IOException, InterruptedException {
        Stack stack = stack(option);
        stack.up((part, took) -> {});
        return stack.states().get(0).process().orElseThrow();
    }

    private Stack stack(String option) {
        List<String> arguments = new ArrayList<>(List.of(
                PartTable.mark(settings),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                FakeServer.class.getName(),
                Integer.toString(settings.port(Port.GATEWAY)),
                settings.ready("fake").toString()));
        Path artifact = Path.of(System.getProperty("java.home"), "release");
        Readiness readiness = new Readiness.OwnFile(settings.ready("fake"));
        Part part =
                new Part("fake", artifact, List.of(Port.GATEWAY), arguments, folder, readiness, Kind.BACKEND, Map::of);
        return new Stack(settings, List.of(part));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
