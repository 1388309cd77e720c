package dev.pinglu.gateway.webhook;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up hosts as the machine does, which knows no limit of time by itself. */
@Singleton
class HostLookup {
    private final WebhookSettings settings;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "webhook-lookup");
        thread.setDaemon(true);
        return thread;
    });

    HostLookup(WebhookSettings settings) {
        this.settings = settings;
    }

    /** @throws UnknownHostException also if nobody answers in time */
    List<InetAddress> find(String host) throws UnknownHostException {
        var answer = CompletableFuture.supplyAsync(() -> ask(host), threads);
        try {
            return answer.get(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new UnknownHostException(host);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    private static List<InetAddress> ask(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            throw new CompletionException(unknown);
        }
    }
}
