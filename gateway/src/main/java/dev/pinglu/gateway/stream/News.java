package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.kit.division.Divisions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Consecutive events of the log, each with the divisions whose figures it can have changed, and written once for all readers. */
record News(List<EventResponse> events, Map<Long, Set<String>> touched, Map<Long, String> written) {
    static final News NONE = new News(List.of(), Map.of(), Map.of());

    /**
     * An event touches the division in which its record lies and all above it, and those of where it lay before.
     *
     * @param movedFrom by id of the event, the division in which its record lay before, if that was another one
     */
    static News of(List<EventResponse> events, Map<Long, String> movedFrom, Divisions divisions, Frames frames) {
        var touched = new HashMap<Long, Set<String>>();
        var written = new HashMap<Long, String>();
        for (var event : events) {
            var line = new HashSet<>(divisions.lineOf(event.division()));
            var before = movedFrom.get(event.id());
            if (before != null) {
                line.addAll(divisions.lineOf(before));
            }
            touched.put(event.id(), line);
            written.put(event.id(), frames.change(event));
        }
        return new News(events, touched, written);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** The id of the last one. */
    long reached() {
        return events.get(events.size() - 1).id();
    }

    boolean touches(EventResponse event, String division) {
        return touched.getOrDefault(event.id(), Set.of()).contains(division);
    }
}
