package dev.pinglu.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.history.HistoryEntry.Difference;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.RevisionType;
import org.hibernate.envers.query.AuditEntity;

/** Reads the audit revisions of a record. */
@Singleton
public class History {
    private final EntityManager entities;
    private final ObjectMapper json;

    History(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * Every change of one record, oldest first.
     *
     * @param shown what a reader may see of the record; its JSON is compared, value by value
     */
    public <T> List<HistoryEntry> of(Class<T> type, UUID id, Function<T, ?> shown) {
        List<?> revisions = AuditReaderFactory.get(entities)
                .createQuery()
                .forRevisionsOfEntity(type, false, true)
                .add(AuditEntity.id().eq(id))
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
        var entries = new ArrayList<HistoryEntry>();
        Map<String, String> before = Map.of();
        for (var row : revisions) {
            var columns = (Object[]) row;
            var revision = (Revision) columns[1];
            var after = new TreeMap<String, String>();
            flatten("", json.valueToTree(shown.apply(type.cast(columns[0]))), after);
            entries.add(new HistoryEntry(
                    revision.rev(),
                    revision.at(),
                    revision.actor(),
                    Optional.ofNullable(revision.reason()),
                    change((RevisionType) columns[2]),
                    differences(before, after)));
            before = after;
        }
        return entries;
    }

    private static String change(RevisionType type) {
        return switch (type) {
            case ADD -> "CREATED";
            case MOD -> "UPDATED";
            case DEL -> "DELETED";
        };
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            flatten((path.isEmpty() ? "" : path + ".") + field.getKey(), field.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), values);
            }
        } else if (node.isNumber()) {
            values.put(path, node.decimalValue().stripTrailingZeros().toPlainString());
        } else if (!node.isNull()) {
            values.put(path, node.asText());
        }
    }

    private static Map<String, Difference> differences(Map<String, String> before, Map<String, String> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        var differences = new TreeMap<String, Difference>();
        for (var path : paths) {
            var old = before.get(path);
            var now = after.get(path);
            if (!Objects.equals(old, now)) {
                differences.put(path, new Difference(Optional.ofNullable(old), Optional.ofNullable(now)));
            }
        }
        return differences;
    }
}
