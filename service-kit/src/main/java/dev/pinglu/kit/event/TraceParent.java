package dev.pinglu.kit.event;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request that is being answered, by the name that traces give it. */
final class TraceParent {
    private TraceParent() {}

    /** As W3C Trace Context writes it, or null while no trace is recorded. */
    static @Nullable String current() {
        var headers = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
        return headers.get(EventHeaders.TRACE_PARENT);
    }
}
