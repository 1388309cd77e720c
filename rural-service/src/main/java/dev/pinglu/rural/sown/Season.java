package dev.pinglu.rural.sown;

/** The harvest a record belongs to: 夏收 or 秋收. */
public enum Season {
    SUMMER,
    AUTUMN
}
