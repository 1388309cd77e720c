package dev.pinglu.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import org.jspecify.annotations.Nullable;

/** Watches a request's body as it passes: one sent in chunks does not say beforehand how long it will be. */
final class LimitedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long most;
    private final Runnable moved;
    private long read;
    private @Nullable Handler<Throwable> failure;

    private LimitedBody(ReadStream<Buffer> body, long most, Runnable moved) {
        this.body = body;
        this.most = most;
        this.moved = moved;
    }

    /**
     * Puts a limit to the body that a proxy is about to pass on.
     *
     * @param moved called with each part
     */
    static LimitedBody of(ProxyRequest request, long most, Runnable moved) {
        var body = request.getBody();
        var limited = new LimitedBody(body.stream(), most, moved);
        request.setBody(body.length() < 0 ? Body.body(limited) : Body.body(limited, body.length()));
        return limited;
    }

    boolean isTooLarge() {
        return read > most;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        var fitted = !isTooLarge();
        read += part.length();
        moved.run();
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
        body.endHandler(handler);
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
