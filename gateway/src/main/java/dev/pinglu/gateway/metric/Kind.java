package dev.pinglu.gateway.metric;

/** How a metric behaves in time and over the division tree. */
public enum Kind {
    /** What stands at a moment: read at exactly its period, or timeless and then as of the end of a past period. */
    STOCK,
    /** What happens: the value of a period is the sum of the periods within it. */
    FLOW,
    /** Σ numerator metric ÷ Σ denominator metric; has no contributions of its own. */
    RATE,
    /** Observed elsewhere and recorded as such: never summed; the latest period within the one asked for. */
    INGESTED
}
