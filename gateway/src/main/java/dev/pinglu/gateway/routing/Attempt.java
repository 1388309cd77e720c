package dev.pinglu.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service. Its time runs from its arrival, so that it ends wherever it hangs: waiting for a
 * connection, for the service to read, or for an answer. A long body may take longer, as long as it moves. What is given up
 * is cut off, so that it does not hold a connection that others wait for.
 */
final class Attempt {
    private final Vertx vertx;
    private final Duration patience;
    private final Promise<ProxyResponse> answer = Promise.promise();
    private @Nullable HttpClientRequest request;
    private long timer;

    Attempt(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
        this.timer = startTimer();
    }

    /** A part of the body has passed. */
    void moved() {
        if (!isOver()) {
            vertx.cancelTimer(timer);
            timer = startTimer();
        }
    }

    /** A connection was found; too late, if the caller has been told so already. */
    Future<HttpClientRequest> begin(HttpClientRequest found) {
        if (isOver()) {
            found.reset();
            return Future.failedFuture(new TimeoutException("Nobody waits for it any more"));
        }
        request = found;
        return Future.succeededFuture(found);
    }

    /** The beginning of the service's answer, or a {@link TimeoutException}. */
    Future<ProxyResponse> await(Future<ProxyResponse> sent) {
        sent.onComplete(result -> {
            vertx.cancelTimer(timer);
            if (result.succeeded()) {
                answer.tryComplete(result.result());
            } else {
                answer.tryFail(result.cause());
            }
        });
        return answer.future();
    }

    private boolean isOver() {
        return answer.future().isComplete();
    }

    private long startTimer() {
        return vertx.setTimer(patience.toMillis(), late -> giveUp());
    }

    private void giveUp() {
        if (answer.tryFail(new TimeoutException("The service did not answer in time")) && request != null) {
            request.reset();
        }
    }
}
