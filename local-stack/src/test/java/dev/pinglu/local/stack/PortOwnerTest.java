package dev.pinglu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortOwnerTest {

    @Test
    void aListenerIsNamed() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = listener.getLocalPort();

            assertThat(PortOwner.taken(port)).isTrue();
            assertThat(PortOwner.of(port)).contains(ProcessHandle.current());
            assertThat(PortOwner.describe(ProcessHandle.current()))
                    .startsWith("java (pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFreePortBelongsToNobody() throws IOException {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
        }

        assertThat(PortOwner.taken(port)).isFalse();
        assertThat(PortOwner.of(port)).isEmpty();
    }
}
