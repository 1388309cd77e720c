package dev.pinglu.kit.page;

import dev.pinglu.kit.history.HistoryEntry;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One change of a record, as its page tells it. */
@TemplateData
public record ChangeLine(Instant at, String actor, String change, String reason, List<Field> fields, int more) {
    private static final int MOST_FIELDS = 6;
    /** What follows from other fields, or means nothing to a reader. */
    private static final Set<String> SILENT = Set.of("version", "started", "id");

    /** What a field was, and what it is. */
    @TemplateData
    public record Field(String name, String label, String before, String after) {}

    /**
     * The changes of a record, the last one first.
     *
     * @param form knows what fields are called
     * @param told which fields mean something to a reader
     */
    public static List<ChangeLine> of(List<HistoryEntry> entries, Form form, Predicate<String> told) {
        var lines = new ArrayList<>(
                entries.stream().map(entry -> of(entry, form, told)).toList());
        Collections.reverse(lines);
        return lines;
    }

    private static ChangeLine of(HistoryEntry entry, Form form, Predicate<String> told) {
        var fields = entry.fields().entrySet().stream()
                .filter(field -> !SILENT.contains(field.getKey()))
                .filter(field -> !field.getKey().startsWith("next["))
                .filter(field -> told.test(field.getKey()))
                .map(field -> new Field(
                        field.getKey(),
                        form.label(field.getKey()),
                        field.getValue().before().orElse(""),
                        field.getValue().after().orElse("")))
                .toList();
        var entered = entry.change().equals("CREATED");
        return new ChangeLine(
                entry.at(),
                entry.actor(),
                entry.change(),
                entry.reason().orElse(""),
                entered ? List.of() : fields.subList(0, Math.min(MOST_FIELDS, fields.size())),
                entered ? 0 : Math.max(0, fields.size() - MOST_FIELDS));
    }
}
