package dev.pinglu.gateway.directory;

import dev.pinglu.kit.directory.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A post on a day. Persons are told by their name; accounts are not told.
 *
 * @param unit code of the unit that it belongs to on the day
 * @param deputy code of the post whose holder acts while this one is vacant or its holder is away
 * @param holder who holds it on the day, there or away
 * @param actingHolder who answers for it on the day
 * @param tenures everyone who has held it until today, the latest first
 */
record PostResponse(
        String code,
        Names title,
        String unit,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> deputy,
        Optional<Holder> holder,
        Optional<ActingHolder> actingHolder,
        List<Holder> tenures) {

    /**
     * Someone in office.
     *
     * @param to the last day; absent while it lies ahead
     */
    record Holder(String name, LocalDate from, Optional<LocalDate> to) {}

    /**
     * Someone who answers for a post.
     *
     * @param post code of the post that this person holds: the post itself or a deputy's
     */
    record ActingHolder(String name, String post) {}
}
