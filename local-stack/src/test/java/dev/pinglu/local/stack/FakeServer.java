package dev.pinglu.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands for a part: listens on a port, says that it is ready, stays. */
final class FakeServer {
    private FakeServer() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        try (ServerSocket listener = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(Path.of(args[1]), "pid=" + ProcessHandle.current().pid() + "\n");
            while (true) {
                listener.accept().close();
            }
        }
    }
}
