package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.gateway.event.RecordLeft;
import dev.pinglu.kit.division.Divisions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Consecutive events of the log, written once for all readers. */
record News(List<Item> items) {
    static final News NONE = new News(List.of());

    /**
     * One event.
     *
     * @param touched the divisions whose figures it can have changed: where its record lies, where it lay before, and all above
     * @param written its frame
     * @param left where its record lay before, if that was another division
     */
    record Item(EventResponse event, Set<String> touched, String written, Optional<Left> left) {
        boolean touches(String division) {
            return touched.contains(division);
        }
    }

    /**
     * That a record lies in a division no more.
     *
     * @param written the frame that says so
     */
    record Left(String division, String written) {}

    /**
     * Events to be told.
     *
     * @param movedFrom by id of the event, the division in which its record lay before, if that was another one
     */
    static News of(List<EventResponse> events, Map<Long, String> movedFrom, Divisions divisions, Frames frames) {
        return new News(events.stream()
                .map(event -> {
                    var before = Optional.ofNullable(movedFrom.get(event.id()));
                    var touched = new HashSet<>(divisions.lineOf(event.division()));
                    before.ifPresent(division -> touched.addAll(divisions.lineOf(division)));
                    return new Item(
                            event,
                            touched,
                            frames.change(event),
                            before.map(division -> new Left(division, frames.change(RecordLeft.of(event, division)))));
                })
                .toList());
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** The id of the last one. */
    long reached() {
        return items.get(items.size() - 1).event().id();
    }

    /** Those behind an id, for a reader who has had the others. */
    List<Item> behind(long id) {
        return items.stream().filter(item -> item.event().id() > id).toList();
    }
}
