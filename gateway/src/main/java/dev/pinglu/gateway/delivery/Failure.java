package dev.pinglu.gateway.delivery;

/** Why an attempt failed. */
enum Failure {
    /** The receiver answered something else than 2xx. */
    STATUS,
    /** It did not answer in time. */
    TIMEOUT,
    /** It could not be connected to, or hung up. */
    CONNECTION,
    /** Its certificate is not one that this gateway trusts for that name. */
    CERTIFICATE,
    /** The host is unknown, or lies where webhooks are not sent. */
    ADDRESS,
    /** The message could not be signed, for its secret was kept with another key: rotate it. */
    SIGNING
}
