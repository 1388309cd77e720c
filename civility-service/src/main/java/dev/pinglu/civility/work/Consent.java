package dev.pinglu.civility.work;

import dev.pinglu.kit.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.ArrayList;
import java.util.List;

/**
 * How the households concerned answered, as numbers only.
 *
 * @param asked households that took part
 * @param agreed those of them that agreed
 */
public record Consent(
        @NotNull @Positive Integer asked,
        @NotNull @PositiveOrZero Integer agreed) {

    /** Agreed ÷ asked, 0 to 1. */
    double rate() {
        return (double) agreed / asked;
    }

    /** Whether it is enough to go on: more than half, the least that article 278 of the Civil Code asks of owners. */
    boolean carries() {
        return agreed > asked / 2;
    }

    /**
     * What cannot be.
     *
     * @param households that the work serves; 0 where it serves everybody
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(int households, String path) {
        var found = new ArrayList<Violation>();
        if (agreed > asked) {
            found.add(new Violation("work.consent.agreed", path + "agreed", "More than the " + asked + " asked"));
        }
        if (households > 0 && asked > households) {
            found.add(new Violation("work.consent.asked", path + "asked", "The work serves " + households));
        }
        return found;
    }
}
