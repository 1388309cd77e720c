package dev.pinglu.rural.watch;

import java.time.YearMonth;

/** Why a household is watched: the three categories (三类户) up to 2025, one since 2026. */
public enum WatchCategory {
    /** 脱贫不稳定户. */
    UNSTABLE_LIFTED,
    /** 边缘易致贫户. */
    MARGINAL,
    /** 突发严重困难户. */
    SUDDEN_HARDSHIP,
    /** The single category of the regime of 2026. */
    UNIFIED;

    private static final int UNIFIED_SINCE = 2026;

    /** Whether the category is in force in a month. */
    boolean inForce(YearMonth month) {
        return (this == UNIFIED) == (month.getYear() >= UNIFIED_SINCE);
    }
}
