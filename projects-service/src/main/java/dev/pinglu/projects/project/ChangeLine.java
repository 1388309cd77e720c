package dev.pinglu.projects.project;

import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.page.Form;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One change of a project, as its page tells it. */
@TemplateData
record ChangeLine(Instant at, String actor, String change, String reason, List<Field> fields, int more) {
    private static final int MOST_FIELDS = 6;
    /** What follows from other fields, or means nothing to a reader. */
    private static final Set<String> SILENT = Set.of("version", "started", "id");

    /** What a field was, and what it is. */
    @TemplateData
    record Field(String name, String label, String before, String after) {}

    /** @param form knows what fields are called */
    static ChangeLine of(HistoryEntry entry, Form form) {
        var fields = entry.fields().entrySet().stream()
                .filter(field -> !SILENT.contains(field.getKey()))
                .filter(field -> !field.getKey().startsWith("next["))
                .filter(field -> !field.getKey().matches("listingNotes\\[\\d+]\\.year"))
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
