package dev.pinglu.gateway.webhook;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up hosts as the machine does, which knows no limit of time by itself: a look-up keeps its thread until there is an answer,
 * also when nobody waits for it any more. So there are only so many threads, and one at most for each host.
 */
@Singleton
class HostLookup {
    /** Hosts of requests that are looked up at once. */
    static final int REQUESTED = 8;

    private final WebhookSettings settings;
    private final Executor ofRequests = threads(REQUESTED);
    private final Executor ofMessages;
    private final Map<String, CompletableFuture<List<InetAddress>>> underWay = new ConcurrentHashMap<>();

    HostLookup(WebhookSettings settings) {
        this.settings = settings;
        this.ofMessages = threads(settings.most());
    }

    /**
     * All addresses of a host.
     *
     * @throws UnknownHostException also if nobody answers in time
     * @throws HttpProblem 503 if as many as may be are still looked up
     */
    List<InetAddress> find(String host, Asker asker) throws UnknownHostException {
        try {
            return answer(host, asker).get(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof HttpProblem busy) {
                throw busy;
            }
            throw unknown(host);
        } catch (TimeoutException late) {
            throw unknown(host);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown(host);
        }
    }

    /** The answer to come; whoever asks meanwhile waits for the same one. */
    private CompletableFuture<List<InetAddress>> answer(String host, Asker asker) {
        var fresh = new CompletableFuture<List<InetAddress>>();
        var known = underWay.putIfAbsent(host, fresh);
        if (known != null) {
            return known;
        }
        try {
            threads(asker).execute(() -> ask(host, fresh));
        } catch (RejectedExecutionException full) {
            underWay.remove(host);
            fresh.completeExceptionally(busy());
        }
        return fresh;
    }

    private Executor threads(Asker asker) {
        return switch (asker) {
            case REQUEST -> ofRequests;
            case MESSAGE -> ofMessages;
        };
    }

    private void ask(String host, CompletableFuture<List<InetAddress>> answer) {
        try {
            answer.complete(ask(host));
        } catch (UnknownHostException | RuntimeException failed) {
            answer.completeExceptionally(failed);
        } finally {
            underWay.remove(host);
        }
    }

    /** Asks, for however long it takes. */
    List<InetAddress> ask(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    private HttpProblem busy() {
        return Problems.of(ProblemType.UNAVAILABLE)
                .withDetail("Other hosts are still being looked up")
                .withHeader("Retry-After", Math.max(1, settings.connectTimeout().toSeconds()))
                .build();
    }

    private static UnknownHostException unknown(String host) {
        return new UnknownHostException(host);
    }

    private static Executor threads(int most) {
        return new ThreadPoolExecutor(0, most, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), task -> {
            var thread = new Thread(task, "webhook-lookup");
            thread.setDaemon(true);
            return thread;
        });
    }
}
