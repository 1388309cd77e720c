/** From a changed aggregate to a record on Kafka: outbox, relay, envelope, heartbeat, digest. */
@NullMarked
package dev.pinglu.kit.event;

import org.jspecify.annotations.NullMarked;
