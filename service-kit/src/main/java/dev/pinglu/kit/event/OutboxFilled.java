package dev.pinglu.kit.event;

/** Tells the relay of this process, after commit, that there is something to send. */
enum OutboxFilled {
    NOW
}
