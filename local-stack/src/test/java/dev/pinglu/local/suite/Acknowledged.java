package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What the suite has answered with yes: it must be there afterwards, each record once. Safe to use from many threads. */
final class Acknowledged {
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    /** @param record as the answer shows it */
    void note(JsonNode record) {
        requests.incrementAndGet();
        versions.merge(record.path("id").asText(), record.path("version").asLong(), Math::max);
    }

    /** The record was taken out, and its id names nothing any more. */
    void noteGone(String id) {
        gone.add(id);
    }

    /** How many requests were accepted so far. */
    int requests() {
        return requests.get();
    }

    /**
     * Fails unless the ledger holds each record in the version that was acknowledged, or in the one that another record's change led to.
     *
     * @param records the whole ledger
     * @param mark with which the names of these records begin, of which no two are the same
     */
    void requireKept(List<JsonNode> records, String mark) {
        Map<String, Long> kept = records.stream()
                .collect(Collectors.toMap(
                        record -> record.path("id").asText(),
                        record -> record.path("version").asLong()));
        assertThat(versions.entrySet())
                .as("%s: acknowledged records that are not there, or in an earlier version", mark)
                .filteredOn(one -> !gone.contains(one.getKey()))
                .allSatisfy(one -> assertThat(kept.getOrDefault(one.getKey(), -1L))
                        .as(one.getKey())
                        .isGreaterThanOrEqualTo(one.getValue()));
        assertThat(kept.keySet()).as("%s: records that were taken out", mark).doesNotContainAnyElementsOf(gone);
        assertThat(records.stream()
                        .map(record -> record.path("title")
                                .asText(record.path("parcelName").asText()))
                        .filter(name -> name.startsWith(mark)))
                .as("%s: names of records", mark)
                .doesNotHaveDuplicates();
    }
}
