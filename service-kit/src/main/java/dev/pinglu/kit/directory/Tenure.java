package dev.pinglu.kit.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Someone holds a post.
 *
 * @param holder the account, as tokens name it; it never leaves the suite
 * @param name of the person; public while in office
 * @param from the first day
 * @param to the last day; absent as long as no end is known
 */
public record Tenure(String post, String holder, String name, LocalDate from, Optional<LocalDate> to) {
    Validity validity() {
        return new Validity(Optional.of(from), to);
    }
}
