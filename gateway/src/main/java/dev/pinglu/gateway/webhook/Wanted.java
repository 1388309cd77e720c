package dev.pinglu.gateway.webhook;

import java.util.List;
import java.util.Optional;

/**
 * Which events a webhook is sent.
 *
 * @param types of events; empty for all
 * @param division where they happen, with everything below
 * @param cause the past-tense verb of the change
 */
public record Wanted(List<String> types, String division, Optional<String> cause) {}
