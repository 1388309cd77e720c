package dev.pinglu.gateway.webhook;

import java.util.Optional;

/**
 * How far a webhook has come.
 *
 * @param reached every event of the log up to here was delivered, is a dead letter, or was not wanted
 * @param generation rises whenever somebody says where to go on
 * @param failing absent once something has arrived, or somebody has said where to go on
 */
public record Progress(long reached, long generation, Optional<Failing> failing) {}
