package dev.pinglu.gateway.alarm;

/** What a figure is held against; the level of its rule is the figure as a share of that. */
enum Basis {
    /** The share of the year that has passed; of rates. */
    TIME,
    /** The fixed value aimed at. */
    TARGET,
    /** What the metric's plan says of the same division and period. */
    PLAN
}
