package dev.pinglu.gateway.directory;

import dev.pinglu.kit.directory.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The posts of a day.
 *
 * @param on the day
 */
record PostListing(LocalDate on, List<ListedPost> items) {
    /**
     * A post in a list.
     *
     * @param unit code of the unit that it belongs to on the day
     * @param holder the name of whoever holds it
     * @param actingHolder the name of whoever answers for it
     */
    record ListedPost(String code, Names title, String unit, Optional<String> holder, Optional<String> actingHolder) {}
}
