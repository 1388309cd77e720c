package dev.pinglu.rural.watch;

/** Whose summary it is. */
public enum WatchLevel {
    TOWNSHIP,
    DISTRICT
}
