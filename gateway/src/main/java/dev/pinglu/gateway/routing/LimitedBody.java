package dev.pinglu.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import org.jspecify.annotations.Nullable;

/** Watches a request's body as it passes: one sent in chunks does not say beforehand how long it will be. */
final class LimitedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long most;
    private final Promise<Void> end = Promise.promise();
    private long read;
    private @Nullable Handler<Throwable> failure;

    private LimitedBody(ReadStream<Buffer> body, long most) {
        this.body = body;
        this.most = most;
    }

    /** Puts a limit to the body that a proxy is about to pass on. */
    static LimitedBody of(ProxyRequest request, long most) {
        var body = request.getBody();
        var limited = new LimitedBody(body.stream(), most);
        request.setBody(body.length() < 0 ? Body.body(limited) : Body.body(limited, body.length()));
        return limited;
    }

    boolean isTooLarge() {
        return read > most;
    }

    /** Completes when the whole body has passed. */
    Future<Void> end() {
        return end.future();
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        var fitted = !isTooLarge();
        read += part.length();
        if (!isTooLarge()) {
            handler.handle(part);
        } else if (fitted && failure != null) {
            failure.handle(new IllegalArgumentException("The body is longer than " + most + " bytes"));
        }
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(ended -> {
            end.tryComplete();
            if (handler != null) {
                handler.handle(ended);
            }
        });
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
