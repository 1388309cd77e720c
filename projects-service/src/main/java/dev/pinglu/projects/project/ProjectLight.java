package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.projects.light.Light;
import dev.pinglu.projects.light.LightOverride;
import dev.pinglu.projects.light.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The traffic light of a project: what the rules say, what was decided instead, and which of the two is shown. */
@Embeddable
class ProjectLight {
    private static final int LONGEST_MONTHS = 3;

    /** What is shown; absent for a project that nobody waits for any more. */
    @Enumerated(EnumType.STRING)
    @Column(name = "light")
    @Nullable
    Light shown;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "light_verdict")
    @Nullable
    Verdict verdict;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "light_override")
    @Nullable
    LightOverride override;

    protected ProjectLight() {}

    /** Takes what the rules say on a day; a decision that has expired by then is gone. */
    void shine(@Nullable Verdict judged, LocalDate today) {
        override = holding(judged, today);
        verdict = judged;
        shown = light(judged, override);
    }

    /** Whether it would say something else, or for other reasons. */
    boolean isStale(@Nullable Verdict judged, LocalDate today) {
        var holding = holding(judged, today);
        return !Objects.equals(verdict, judged)
                || !Objects.equals(override, holding)
                || shown != light(judged, holding);
    }

    private @Nullable LightOverride holding(@Nullable Verdict judged, LocalDate today) {
        return judged != null && override != null && override.holdsOn(today) ? override : null;
    }

    private static @Nullable Light light(@Nullable Verdict judged, @Nullable LightOverride decision) {
        if (judged == null) {
            return null;
        }
        return decision == null ? judged.light() : decision.light();
    }

    void override(LightOverride decision, LocalDate today) {
        if (decision.until().isBefore(today) || decision.until().isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw Problems.refused(
                    "light.override.until",
                    "until",
                    "Expected a day from " + today + " to " + today.plusMonths(LONGEST_MONTHS));
        }
        override = decision;
    }

    void withdrawOverride() {
        if (override == null) {
            throw Problems.conflict("light.override.none", "The light is the one that the rules give");
        }
        override = null;
    }
}
