package dev.pinglu.projects.parcel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as clerks see it: its public state, and what stays inside the service.
 *
 * @param statusSince the day of the last step; absent before there was one
 * @param startToldBy who told that works had begun
 * @param clock that runs against it on the business day; absent where none does, and of what it was in the past
 * @param idleMonths how many months it has run; negative before the agreed start
 * @param next the statuses that may follow
 * @param version what If-Match of the next change names
 */
public record LandParcelResponse(
        @JsonUnwrapped ParcelEvent.State state,
        @Nullable LocalDate statusSince,
        @Nullable String startToldBy,
        @Nullable String stopReason,
        @Nullable String notCountedReason,
        @Nullable String notCountedDocument,
        @Nullable String determinationDocument,
        @Nullable String disposalDocument,
        @Nullable IdleClock clock,
        @Nullable Long idleMonths,
        Collection<ParcelStatus> next,
        long version) {

    /** As it was, on whatever day. */
    static LandParcelResponse from(LandParcel parcel) {
        return from(parcel, Optional.empty(), LocalDate.EPOCH);
    }

    static LandParcelResponse from(LandParcel parcel, Optional<IdleClock> clock, LocalDate today) {
        var works = parcel.works();
        return new LandParcelResponse(
                parcel.state(),
                parcel.statusSince(),
                works.startToldBy,
                works.stopReason,
                works.notCountedReason,
                works.notCountedDocument,
                works.determinationDocument,
                works.disposalDocument,
                clock.orElse(null),
                clock.map(one -> one.monthsOn(today)).orElse(null),
                parcel.status().next(),
                parcel.version());
    }
}
