package dev.pinglu.projects.progress;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a report look like beside those before it.
 *
 * @param jumped whether the month is far above the mean of those before
 * @param financialAhead whether much more of the money is spent than of the works is done
 * @param fullSince the end of the first of the months, without a gap until this one, in which all of the works were done
 */
@Embeddable
public record Judgement(
        boolean jumped, boolean financialAhead, @Nullable LocalDate fullSince) {
    static final Judgement NONE = new Judgement(false, false, null);
}
