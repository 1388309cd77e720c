package dev.pinglu.gateway.metric;

/** Which way a figure should go. */
public enum Direction {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN
}
