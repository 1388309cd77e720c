package dev.pinglu.kit.history;

import dev.pinglu.kit.history.HistoryEntry.Difference;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.RevisionType;
import org.hibernate.envers.query.AuditEntity;

/** Reads the audit revisions of a record. */
@Singleton
public class History {
    private final EntityManager entities;

    History(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Every change of one record, oldest first.
     *
     * @param fields what of the record is compared, by field name; the public state of an aggregate, for one
     */
    public <T> List<HistoryEntry> of(Class<T> type, UUID id, Function<T, Map<String, Object>> fields) {
        List<?> revisions = AuditReaderFactory.get(entities)
                .createQuery()
                .forRevisionsOfEntity(type, false, true)
                .add(AuditEntity.id().eq(id))
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
        var entries = new ArrayList<HistoryEntry>();
        Map<String, Object> before = Map.of();
        for (var row : revisions) {
            var columns = (Object[]) row;
            var revision = (Revision) columns[1];
            var after = fields.apply(type.cast(columns[0]));
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

    private static Map<String, Difference> differences(Map<String, Object> before, Map<String, Object> after) {
        var names = new TreeMap<String, Difference>();
        for (var name : union(before, after)) {
            var old = before.get(name);
            var now = after.get(name);
            if (!Objects.equals(old, now)) {
                names.put(name, new Difference(text(old), text(now)));
            }
        }
        return names;
    }

    private static List<String> union(Map<String, Object> one, Map<String, Object> other) {
        return java.util.stream.Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .toList();
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
