package dev.pinglu.local.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Leads each new connection to a replica that is ready and leaves open ones alone, as a cluster's own network does. */
final class Balancer implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final ServerSocket door;
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final List<Replica> ready = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    Balancer() throws IOException {
        door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    int port() {
        return door.getLocalPort();
    }

    void add(Replica replica) {
        replicas.add(replica);
    }

    /** Whether it leads to this one and no other. */
    boolean leadsTo(Replica replica) {
        return ready.equals(List.of(replica));
    }

    private void look() {
        for (Replica replica : replicas) {
            boolean isReady = replica.isReady();
            if (isReady && !ready.contains(replica)) {
                ready.add(replica);
            } else if (!isReady && ready.size() > 1) {
                // The last one stays: on a busy machine it may only answer late.
                ready.remove(replica);
            }
        }
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket caller = door.accept();
                caller.setTcpNoDelay(true);
                threads.execute(() -> lead(caller));
            }
        } catch (IOException closed) {
            // Nobody calls any more.
        }
    }

    private void lead(Socket caller) {
        try (caller) {
            List<Replica> choice = List.copyOf(ready);
            Replica chosen = choice.get(Math.floorMod(turn.getAndIncrement(), choice.size()));
            try (Socket replica = new Socket()) {
                replica.setTcpNoDelay(true);
                replica.connect(chosen.address());
                threads.execute(() -> copy(replica, caller));
                copy(caller, replica);
            }
        } catch (IOException closed) {
            // One end is gone, and so is the other by now.
        }
    }

    /** One direction, until its source ends; that ends the connection on both sides. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException closed) {
            // The other direction has ended.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        watch.shutdownNow();
        threads.shutdownNow();
    }
}
