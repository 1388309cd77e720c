package dev.pinglu.rural.watch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A township's return of a month, unsuppressed: for those who keep the ledger.
 *
 * @param sentBack why it was sent back to the township; absent unless it waits to be corrected
 * @param version what If-Match of the next change names
 */
public record WatchReturnResponse(
        UUID id,
        String divisionCode,
        String month,
        List<WatchCount> counts,
        @Nullable String sentBack,
        long version) {

    static WatchReturnResponse from(WatchReturn entered) {
        return new WatchReturnResponse(
                entered.id(),
                entered.divisionCode(),
                entered.month(),
                entered.counts(),
                entered.sentBack().orElse(null),
                entered.version());
    }
}
