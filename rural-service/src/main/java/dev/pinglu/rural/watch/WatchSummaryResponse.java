package dev.pinglu.rural.watch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A summary, just as it is published. */
public record WatchSummaryResponse(@JsonUnwrapped WatchSummaryEvent.State state, long version) {

    static WatchSummaryResponse from(WatchSummary summary) {
        return new WatchSummaryResponse(summary.state(), summary.version());
    }
}
