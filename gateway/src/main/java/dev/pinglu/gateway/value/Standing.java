package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Metric;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The standing of the model.
 *
 * @param generation changes whenever anything has changed
 * @param knownFrom the first day whose changes are known; absent before the first event
 * @param definitions the metrics that are computed, each as {@link Metric#versionedId()} names it
 */
public record Standing(long generation, Freshness freshness, Optional<LocalDate> knownFrom, Set<String> definitions) {}
