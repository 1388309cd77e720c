package dev.pinglu.gateway.delivery;

/** What became of one event on its way to one webhook. */
enum DeliveryState {
    /** It failed and is tried again. */
    WAITING,
    DELIVERED,
    /** It was given up; somebody may have it sent again. */
    DEAD
}
