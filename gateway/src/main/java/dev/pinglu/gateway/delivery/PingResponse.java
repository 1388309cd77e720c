package dev.pinglu.gateway.delivery;

import java.util.Optional;

/**
 * What a ping came to.
 *
 * @param status of the answer; absent if there was none
 * @param failure absent if it arrived
 */
record PingResponse(boolean delivered, Optional<Integer> status, Optional<Failure> failure, long durationMillis) {

    static PingResponse from(Outcome outcome) {
        return new PingResponse(
                outcome.isDelivered(),
                outcome.status(),
                outcome.failure(),
                outcome.took().toMillis());
    }
}
