package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.webhook.Destination;
import dev.pinglu.gateway.webhook.WebhookSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts messages. Vert.x connects to the very address that was checked and speaks TLS and HTTP with the name; a client that takes
 * names only would look the host up once more. Redirects are not followed, and of the answer only its status counts. Each message
 * has a connection of its own: one that rested may be closed just when the next message is to be sent, which would look like a
 * failure of the receiver.
 */
@Singleton
class Sender {
    private static final int MOST_READ = 4096;
    private static final long READ_WITHIN_MILLIS = 2_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration patience;
    private final Clock clock;

    @Inject
    Sender(Vertx vertx, WebhookSettings settings, Clock clock) {
        this(vertx, settings, clock, new HttpClientOptions());
    }

    /** @param options whom to trust, where that is not whom the JVM trusts */
    Sender(Vertx vertx, WebhookSettings settings, Clock clock, HttpClientOptions options) {
        this.vertx = vertx;
        this.clock = clock;
        this.patience = settings.timeout();
        this.client = vertx.createHttpClient(
                options.setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setKeepAlive(false)
                        // Several webhooks may have one receiver: none waits for another's connection.
                        .setMaxPoolSize(settings.most()));
    }

    Outcome post(Destination to, SignedMessage message) {
        long begun = System.nanoTime();
        var request = client.request(request(to, message));
        try {
            // What reads the answer is there before it can come: attached by this thread, it may find it at its end.
            var answer = request.compose(
                            one -> one.send(Buffer.buffer(message.body())).map(this::readLittle))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            int status = answer.statusCode();
            return Outcome.answered(
                    status, since(begun), RetryAfter.of(status, answer.getHeader("Retry-After"), clock));
        } catch (TimeoutException late) {
            giveUp(request);
            return Outcome.failed(Failure.TIMEOUT, since(begun));
        } catch (ExecutionException failed) {
            return Outcome.failed(failureOf(failed), since(begun));
        } catch (InterruptedException stopping) {
            giveUp(request);
            Thread.currentThread().interrupt();
            // Not the receiver's fault: nothing is recorded, and the message is sent once more.
            throw new CancellationException("Stopped while a message was on its way");
        }
    }

    private static RequestOptions request(Destination to, SignedMessage message) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(
                        SocketAddress.inetSocketAddress(to.port(), to.address().getHostAddress()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.encrypted())
                .setURI(to.target())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Pinglu-Webhooks/1");
        message.headers().forEach(options::putHeader);
        return options;
    }

    /** Whatever it is connected to by then, or will be. */
    private static void giveUp(Future<HttpClientRequest> request) {
        request.onSuccess(HttpClientRequest::reset);
    }

    /** A short answer is read to its end, as receivers expect; any other is cut off. */
    private HttpClientResponse readLittle(HttpClientResponse answer) {
        var read = new AtomicLong();
        var timer = vertx.setTimer(READ_WITHIN_MILLIS, late -> answer.request().reset());
        answer.handler(part -> {
            if (read.addAndGet(part.length()) > MOST_READ) {
                answer.request().reset();
            }
        });
        answer.exceptionHandler(cutOff -> vertx.cancelTimer(timer));
        answer.endHandler(end -> vertx.cancelTimer(timer));
        return answer;
    }

    private static Failure failureOf(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return Failure.CERTIFICATE;
            }
        }
        return Failure.CONNECTION;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
