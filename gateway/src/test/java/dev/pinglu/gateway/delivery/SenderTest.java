package dev.pinglu.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.pinglu.gateway.webhook.Destination;
import dev.pinglu.gateway.webhook.Settings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receivers of every kind, on the loopback interface and under names that no resolver knows. */
class SenderTest {
    private static final String HOST = "hooks.example.org";
    private static final String PASSPHRASE = UUID.randomUUID().toString();
    private static final SignedMessage MESSAGE = new SignedMessage(Map.of("webhook-id", "1"), "{}");

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final Sender sender = sender(new HttpClientOptions(), "10s");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void aReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        vertx.close();
    }

    @Test
    void theCheckedAddressIsConnectedToAndTheNameIsTold() throws IOException {
        server.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });

        var outcome = sender.post(to(HOST, port(server), false), MESSAGE);

        assertThat(outcome.isDelivered()).isTrue();
        assertThat(outcome.status()).contains(202);
        assertThat(hosts).containsExactly(HOST + ":" + port(server));
    }

    @Test
    void encryptionGoesByTheNameToo() throws IOException, GeneralSecurityException, InterruptedException {
        // Given a receiver whose certificate is for another name than its address
        var keys = certificateFor(HOST);
        var encrypted = encrypted(keys);
        var trusting = sender(
                new HttpClientOptions()
                        .setTrustOptions(
                                new PfxOptions().setPath(keys.toString()).setPassword(PASSPHRASE)),
                "10s");
        try {
            // When
            var rightName = trusting.post(to(HOST, port(encrypted), true), MESSAGE);
            var wrongName = trusting.post(to("other.example.org", port(encrypted), true), MESSAGE);
            var untrusted = sender.post(to(HOST, port(encrypted), true), MESSAGE);
            // Then
            assertThat(rightName.isDelivered()).isTrue();
            assertThat(wrongName.failure()).contains(Failure.CERTIFICATE);
            assertThat(untrusted.failure()).contains(Failure.CERTIFICATE);
            assertThat(hosts).hasSize(1);
        } finally {
            encrypted.stop(0);
        }
    }

    @Test
    void aLongAnswerIsNotReadToItsEnd() throws IOException {
        // Given
        var cutOff = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            writeUntilCutOff(exchange.getResponseBody());
            cutOff.countDown();
        });
        // When
        var outcome = sender.post(to(HOST, port(server), false), MESSAGE);
        // Then
        assertThat(outcome.isDelivered()).isTrue();
        assertThat(isOver(cutOff)).isTrue();
    }

    @Test
    void anAnswerThatTricklesInIsNotWaitedFor() throws IOException {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });

        var outcome = sender.post(to(HOST, port(server), false), MESSAGE);

        assertThat(outcome.isDelivered()).isTrue();
        assertThat(outcome.took()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whoSaysNothingIsGivenUp() throws IOException {
        server.createContext("/", exchange -> await());
        var impatient = sender(new HttpClientOptions(), "500ms");

        var outcome = impatient.post(to(HOST, port(server), false), MESSAGE);

        assertThat(outcome.failure()).contains(Failure.TIMEOUT);
        assertThat(outcome.took()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(9));
    }

    @Test
    void whereNobodyListensThereIsNoConnection() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(sender.post(to(HOST, port, false), MESSAGE).failure()).contains(Failure.CONNECTION);
    }

    @Test
    void whoHangsUpHasNotTakenTheMessage() throws IOException {
        try (var rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> {
                try (var socket = rude.accept()) {
                    socket.getInputStream().read();
                } catch (IOException closed) {
                    // the test is over
                }
            });
            thread.start();

            assertThat(sender.post(to(HOST, rude.getLocalPort(), false), MESSAGE)
                            .failure())
                    .contains(Failure.CONNECTION);
        }
    }

    @Test
    void aReceiverMayHangUpAfterEachAnswerWithoutAWord() throws IOException {
        // Given
        try (var forgetful = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> {
                while (!forgetful.isClosed()) {
                    try (var socket = forgetful.accept()) {
                        readTo('}', socket.getInputStream());
                        socket.getOutputStream()
                                .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException closed) {
                        // the test is over
                    }
                }
            });
            thread.start();
            // When
            var outcomes = Stream.generate(() -> sender.post(to(HOST, forgetful.getLocalPort(), false), MESSAGE))
                    .limit(200)
                    .toList();
            // Then
            assertThat(outcomes).allMatch(Outcome::isDelivered);
        }
    }

    private static void readTo(char last, InputStream stream) throws IOException {
        int next = stream.read();
        while (next >= 0 && next != last) {
            next = stream.read();
        }
    }

    private Sender sender(HttpClientOptions options, String timeout) {
        return new Sender(vertx, Settings.with("timeout", timeout), Clock.systemUTC(), options);
    }

    private static Destination to(String host, int port, boolean encrypted) {
        return new Destination(InetAddresses.forString("127.0.0.1"), host, port, encrypted, "/hook");
    }

    private static int port(HttpServer one) {
        return one.getAddress().getPort();
    }

    private void await() {
        try {
            end.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void writeUntilCutOff(OutputStream body) {
        try {
            while (true) {
                body.write(new byte[8192]);
            }
        } catch (IOException cutOff) {
            // as it should be
        }
    }

    private Path certificateFor(String host) throws IOException, InterruptedException {
        var keys = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSPHRASE)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return keys;
    }

    private HttpsServer encrypted(Path keys) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(keys)) {
            store.load(stream, PASSPHRASE.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSPHRASE.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var encrypted = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        encrypted.setHttpsConfigurator(new HttpsConfigurator(context));
        encrypted.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        encrypted.start();
        return encrypted;
    }
}
