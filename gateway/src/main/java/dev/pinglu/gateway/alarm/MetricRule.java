package dev.pinglu.gateway.alarm;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.kit.alert.AlertRule;
import dev.pinglu.kit.division.Division;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A rule of a figure, as its file gives it.
 *
 * @param levels of the divisions whose figures are watched
 * @param after the share of the year before which it says nothing
 */
record MetricRule(AlertRule rule, Metric metric, Basis basis, Set<Division.Level> levels, BigDecimal after) {}
