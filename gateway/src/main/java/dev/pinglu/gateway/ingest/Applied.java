package dev.pinglu.gateway.ingest;

/**
 * A batch has become visible; fired in this process after its commit.
 *
 * @param lastEventId the last id it drew for the log
 */
public record Applied(long lastEventId) {}
