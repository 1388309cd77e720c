package dev.pinglu.gateway.ingest;

/** A batch has become visible; fired in this process after its commit. */
public record Applied() {}
