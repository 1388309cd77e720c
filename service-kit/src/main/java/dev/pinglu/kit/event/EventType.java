package dev.pinglu.kit.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the published type of an event record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** Stands in the type of an event that every service publishes of its own domain. */
    String DOMAIN = "{domain}";

    /** For example {@code dev.pinglu.projects.project.stage-changed.v1}; also the name of its JSON Schema. */
    String value();

    /**
     * The topic of a fact, without the deployment's prefix, and {@code x-topic} in its schema; everything else travels on the
     * state topic of its service.
     */
    String topic() default "";
}
