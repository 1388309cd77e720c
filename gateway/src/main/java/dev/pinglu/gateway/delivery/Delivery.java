package dev.pinglu.gateway.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One event on its way to one webhook.
 *
 * @param event its place in the log
 * @param eventId its publisher's id, which every attempt carries in {@code webhook-id}
 * @param attempts how many there were since it was first due, or was last asked for
 * @param status of the last answer; absent if there was none
 * @param failure why the last attempt failed
 * @param nextAt when it is tried again
 */
record Delivery(
        long event,
        UUID eventId,
        String type,
        DeliveryState state,
        int attempts,
        Instant lastAt,
        long durationMillis,
        Optional<Integer> status,
        Optional<Failure> failure,
        Optional<Instant> nextAt) {}
