package dev.pinglu.kit.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.input.BoundedInputStream;

/** A way to a server on which every connection breaks after so many bytes, as if the sender had been killed. */
public final class BrokenLine implements AutoCloseable {
    private final ServerSocket entrance;
    private final int server;
    private final long most;
    private final ExecutorService porters = Executors.newCachedThreadPool();
    private final AtomicInteger broken = new AtomicInteger();

    private BrokenLine(ServerSocket entrance, int server, long most) {
        this.entrance = entrance;
        this.server = server;
        this.most = most;
    }

    /** @param most bytes from the caller that arrive at the server */
    public static BrokenLine to(int server, long most) throws IOException {
        var line = new BrokenLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, most);
        line.porters.execute(line::accept);
        return line;
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** How many connections broke because so much had been sent. */
    public int broken() {
        return broken.get();
    }

    private void accept() {
        try {
            while (true) {
                var caller = entrance.accept();
                porters.execute(() -> carry(caller));
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private void carry(Socket caller) {
        try (caller;
                var line = new Socket(InetAddress.getLoopbackAddress(), server)) {
            porters.execute(() -> answer(line, caller));
            long sent = BoundedInputStream.builder()
                    .setInputStream(caller.getInputStream())
                    .setMaxCount(most)
                    .get()
                    .transferTo(line.getOutputStream());
            if (sent == most) {
                broken.incrementAndGet();
            }
        } catch (IOException gone) {
            // whoever hung up first
        }
    }

    private static void answer(Socket line, Socket caller) {
        try {
            line.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException gone) {
            // whoever hung up first
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        porters.shutdownNow();
    }
}
