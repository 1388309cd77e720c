package dev.pinglu.projects.observation;

import java.math.BigDecimal;

/** The base unit of an indicator. */
public enum ObservedUnit {
    /** 1/100 yuan; there is nothing smaller. */
    CNY_FEN,
    TONNE;

    boolean admits(BigDecimal value) {
        return this != CNY_FEN || value.stripTrailingZeros().scale() <= 0;
    }
}
