package dev.pinglu.kit.event;

/** Names of the CloudEvents extension attributes that records carry; on Kafka each has the prefix {@code ce_}. */
public final class EventHeaders {
    /** The record key again, {@code <aggregate type>/<id>}. */
    public static final String PARTITION_KEY = "partitionkey";
    /** {@link Sequence} of the aggregate when the event was recorded. */
    public static final String SEQUENCE = "sequence";
    /** Code of the division that the aggregate lies in. */
    public static final String DIVISION = "division";
    /** The past-tense verb that changed the aggregate, e.g. {@code stage-changed}. */
    public static final String CAUSE = "cause";
    /** W3C Trace Context of the request that changed the aggregate; absent unless traces are recorded. */
    public static final String TRACE_PARENT = "traceparent";

    private EventHeaders() {}
}
