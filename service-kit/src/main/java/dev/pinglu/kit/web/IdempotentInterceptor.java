package dev.pinglu.kit.web;

import dev.pinglu.kit.history.Actor;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/**
 * Runs {@link Idempotent} methods once per key, inside the transaction that the binding itself opens; see docs/adr/007-idempotency-in-the-transaction.md.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {
    private final IncomingPost post;
    private final IdempotencyKeys keys;
    private final Actor actor;

    IdempotentInterceptor(IncomingPost post, IdempotencyKeys keys, Actor actor) {
        this.post = post;
        this.keys = keys;
        this.actor = actor;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = post.requireKey();
        var principal = actor.name();
        var replay = keys.claim(principal, post.operation(), key, post.bodyHash());
        if (replay.isPresent()) {
            return replay.get();
        }
        var answer = (Response) invocation.proceed();
        keys.remember(principal, post.operation(), key, post.bodyHash(), answer);
        return answer;
    }
}
