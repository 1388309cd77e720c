package dev.pinglu.local.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A hundred requests a second, every fifth one a registration, each sent once; whatever fails is remembered. */
final class Traffic {
    private static final int SENDERS = 20;
    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos() * SENDERS / 100;
    private static final String PROJECTS = "/api/projects/key-projects";

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final URI base;
    private final String token;
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
    private final List<Future<?>> senders = new ArrayList<>();
    private volatile boolean stopped;

    Traffic(URI base, String token) {
        this.base = base;
        this.token = token;
        for (int i = 0; i < SENDERS; i++) {
            int desk = i;
            senders.add(threads.submit(() -> send(desk)));
        }
    }

    int answered() {
        return answered.get();
    }

    /** What was not answered as it should be. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    void stop() throws Exception {
        stopped = true;
        for (Future<?> sender : senders) {
            sender.get();
        }
        threads.shutdown();
    }

    private void send(int desk) {
        long next = System.nanoTime() + desk * INTERVAL_NANOS / SENDERS;
        for (int n = 1; !stopped; n++) {
            LockSupport.parkNanos(next - System.nanoTime());
            next = Math.max(next + INTERVAL_NANOS, System.nanoTime());
            if ((desk + n) % 5 == 0) {
                send(registration(desk * 10_000 + n), 201);
            } else {
                send(request(PROJECTS + "?limit=5").GET().build(), 200);
            }
        }
    }

    private void send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == expected) {
                answered.incrementAndGet();
            } else {
                failures.add(request.method() + " " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException broken) {
            failures.add(request.method() + " " + broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest registration(int number) {
        return request(PROJECTS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"title":"示例滚动项目 %1$d","code":"1801-140603-44-02-%1$06d","level":"DISTRICT","kind":"ENTERPRISE",\
                        "approvalMode":"FILING","constructionNature":"NEW","sector":"电力","divisionCode":"140603101",\
                        "owner":{"name":"示例发电有限公司"},"totalInvestmentFen":100000000,\
                        "plannedStart":{"year":2022,"month":5}}""".formatted(number)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }
}
