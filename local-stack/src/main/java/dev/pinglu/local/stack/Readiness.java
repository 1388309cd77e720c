package dev.pinglu.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How a part shows that it can be used. */
sealed interface Readiness {

    boolean now(ProcessHandle process);

    /** The part writes a file that names its own process. */
    record OwnFile(Path file) implements Readiness {
        @Override
        public boolean now(ProcessHandle process) {
            try {
                return Files.exists(file) && Files.readAllLines(file).contains("pid=" + process.pid());
            } catch (IOException beingReplaced) {
                return false;
            }
        }
    }

    /** The part answers 200 on its management port. */
    record Health(URI address) implements Readiness {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

        @Override
        public boolean now(ProcessHandle process) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            try {
                return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
