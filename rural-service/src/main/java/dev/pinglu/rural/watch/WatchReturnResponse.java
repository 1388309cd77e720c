package dev.pinglu.rural.watch;

import java.util.List;
import java.util.UUID;

/**
 * A township's return of a month, unsuppressed: for those who keep the ledger.
 *
 * @param version what If-Match of the next change names
 */
public record WatchReturnResponse(UUID id, String divisionCode, String month, List<WatchCount> counts, long version) {

    static WatchReturnResponse from(WatchReturn entered) {
        return new WatchReturnResponse(
                entered.id(), entered.divisionCode(), entered.month(), entered.counts(), entered.version());
    }
}
