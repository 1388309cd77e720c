package dev.pinglu.rural.project;

/** What a rural project is for: ecology, a demonstration village (示范乡村), or infrastructure. */
public enum RuralCategory {
    ECOLOGY,
    DEMONSTRATION_VILLAGE,
    INFRASTRUCTURE
}
