package dev.pinglu.kit.aggregate;

import dev.pinglu.kit.aggregate.Sorts.Sort;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.AvailableHints;

/** Picks one page of aggregates: those that are not removed and meet every condition. Conditions speak of {@code e}. */
public final class Selection<T extends AggregateRoot> {
    private final Class<T> type;
    private final StringBuilder query;
    private final Map<String, Object> parameters = new HashMap<>();

    Selection(Class<T> type) {
        this.type = type;
        this.query = new StringBuilder("from " + type.getSimpleName() + " e where not e.removed");
    }

    /** A condition that always holds. */
    public Selection<T> and(String condition) {
        query.append(" and (").append(condition).append(')');
        return this;
    }

    /** A condition on a value, if there is one; the condition names the parameter with a colon. */
    public Selection<T> and(String condition, String parameter, Optional<?> value) {
        value.ifPresent(present -> {
            and(condition);
            parameters.put(parameter, present);
        });
        return this;
    }

    /** Text that stands, in whatever case, in at least one of the fields. */
    public Selection<T> andText(Optional<String> text, String... fields) {
        text.ifPresent(part -> {
            var anyField = java.util.Arrays.stream(fields)
                    .map(field -> "lower(e." + field + ") like :text escape '!'")
                    .toList();
            and(String.join(" or ", anyField));
            parameters.put("text", "%" + part.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        });
        return this;
    }

    /** The page that was asked for, read by keyset: as fast at the end of a list as at its beginning. */
    Page<T> page(EntityManager entities, Sort<T> sort, PageRequest page) {
        var field = "e." + sort.field();
        if (!page.isFirst()) {
            and("(" + field + ", e.id) " + (sort.descending() ? "<" : ">") + " (:key, :id)");
            parameters.put("key", page.after(0, sort.parse()::apply));
            parameters.put("id", page.after(1, UUID::fromString));
        }
        return Page.of(
                // What is only shown needs no copy to be compared with at the end.
                select(entities, sort)
                        .setHint(AvailableHints.HINT_READ_ONLY, true)
                        .setMaxResults(page.limit() + 1)
                        .getResultList(),
                page,
                item -> List.of(sort.key().apply(item), item.id().toString()));
    }

    /** How many meet every condition. */
    long count(EntityManager entities) {
        var select = entities.createQuery("select count(*) " + query, Long.class);
        parameters.forEach(select::setParameter);
        return select.getSingleResult();
    }

    /** At most so many of those that meet every condition, in the order of entry, behind an id. */
    List<T> behind(EntityManager entities, UUID last, int limit) {
        var select = entities.createQuery(query + " and e.id > :last order by e.id", type);
        parameters.forEach(select::setParameter);
        return select.setParameter("last", last).setMaxResults(limit).getResultList();
    }

    /** At most so many of those that meet every condition. */
    List<T> first(EntityManager entities, Sort<T> sort, int limit) {
        return select(entities, sort).setMaxResults(limit).getResultList();
    }

    private TypedQuery<T> select(EntityManager entities, Sort<T> sort) {
        var direction = sort.descending() ? " desc" : " asc";
        var settlesTies = sort.field().equals("id") ? "" : ", e.id" + direction;
        var select = entities.createQuery(query + " order by e." + sort.field() + direction + settlesTies, type);
        parameters.forEach(select::setParameter);
        return select;
    }
}
