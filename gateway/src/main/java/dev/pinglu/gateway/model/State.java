package dev.pinglu.gateway.model;

import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.metric.Contribution;
import java.util.List;

/** A state with what it contributes to the figures. */
public record State(Event event, List<Contribution> contributions) {}
