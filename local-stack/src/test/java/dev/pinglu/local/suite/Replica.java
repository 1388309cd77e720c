package dev.pinglu.local.suite;

import dev.pinglu.local.stack.Part;
import dev.pinglu.local.stack.PartTable;
import dev.pinglu.local.stack.PartTable.Compiler;
import dev.pinglu.local.stack.Port;
import dev.pinglu.local.stack.StackSettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One more process of a service beside those of a running suite, as a deployment with several replicas has it. */
final class Replica {
    private static final LocalDate DAY = LocalDate.of(2022, 10, 20);
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final long ENDS_WITHIN_SECONDS = 60;

    private final Process process;
    private final int port;
    private final int management;

    private Replica(Process process, int port, int management) {
        this.process = process;
        this.port = port;
        this.management = management;
    }

    /**
     * Starts one; it goes on serving for four seconds after it was told to stop.
     *
     * @param part as the command line calls the service
     * @param elsewhere ports at which it finds others than the suite's own parts
     */
    static Replica start(StackSettings suite, String part, Map<Port, Integer> elsewhere) throws IOException {
        Port own = Port.valueOf(part.toUpperCase(Locale.ROOT));
        Port management = Port.valueOf(own + "_MANAGEMENT");
        Map<Port, Integer> ports = new EnumMap<>(suite.ports());
        ports.putAll(elsewhere);
        ports.put(own, freePort());
        ports.put(management, freePort());
        StackSettings settings = new StackSettings(suite.root(), suite.data(), Map.copyOf(ports));
        Part service = new PartTable(settings, Optional.of(DAY), Compiler.QUICK)
                .parts().stream()
                        .filter(one -> one.name().equals(part))
                        .findFirst()
                        .orElseThrow();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(service.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(service.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(suite.log(part + "-" + ports.get(own)).toFile());
        builder.environment().putAll(service.environment().variables());
        builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "4S");
        return new Replica(builder.start(), ports.get(own), ports.get(management));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + management + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYetOrNoLonger) {
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Tells it to stop, as a cluster does, and waits until it has. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It did not end within " + ENDS_WITHIN_SECONDS + " s");
        }
    }

    void kill() {
        process.destroyForcibly();
    }
}
