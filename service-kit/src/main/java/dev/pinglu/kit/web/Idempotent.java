package dev.pinglu.kit.web;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that takes effect once per {@code Idempotency-Key}: the method runs in a transaction that also stores its
 * status, Location and ETag, and a repetition within {@value #DAYS_KEPT} days is answered from there with
 * {@code Idempotent-Replayed: true}. The method returns a {@link jakarta.ws.rs.core.Response}.
 */
@Transactional(rollbackOn = Exception.class)
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    int DAYS_KEPT = 7;
}
