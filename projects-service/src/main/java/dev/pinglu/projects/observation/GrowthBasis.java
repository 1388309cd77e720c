package dev.pinglu.projects.observation;

/** What a growth on the year before compares: 可比口径 (comparable prices and coverage) or 名义. */
public enum GrowthBasis {
    COMPARABLE,
    NOMINAL
}
