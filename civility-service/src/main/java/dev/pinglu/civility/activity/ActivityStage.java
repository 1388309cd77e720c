package dev.pinglu.civility.activity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an activity stands; the table below holds every step there is. It may begin without being full, and be cancelled
 * until it has ended.
 */
public enum ActivityStage {
    DRAFT,
    PUBLISHED,
    RECRUITING,
    FULL,
    ONGOING,
    ENDED,
    HOURS_CONFIRMED,
    ARCHIVED,
    CANCELLED;

    /** The stages that may follow; none where its course ends. */
    public Set<ActivityStage> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> EnumSet.of(RECRUITING, CANCELLED);
            case RECRUITING -> EnumSet.of(FULL, ONGOING, CANCELLED);
            case FULL -> EnumSet.of(RECRUITING, ONGOING, CANCELLED);
            case ONGOING -> EnumSet.of(ENDED, CANCELLED);
            case ENDED -> EnumSet.of(HOURS_CONFIRMED);
            case HOURS_CONFIRMED -> EnumSet.of(ARCHIVED);
            case ARCHIVED, CANCELLED -> EnumSet.noneOf(ActivityStage.class);
        };
    }

    /** Whether the activity took place. */
    public boolean held() {
        return switch (this) {
            case ENDED, HOURS_CONFIRMED, ARCHIVED -> true;
            case DRAFT, PUBLISHED, RECRUITING, FULL, ONGOING, CANCELLED -> false;
        };
    }

    /** Whether the minutes of service have been confirmed. */
    boolean confirmed() {
        return this == HOURS_CONFIRMED || this == ARCHIVED;
    }

    /** Whether the day has come: it is taking place, or took place. */
    boolean begun() {
        return this == ONGOING || held();
    }

    /** Whether what was announced can still be changed. */
    boolean open() {
        return !begun() && this != CANCELLED;
    }
}
