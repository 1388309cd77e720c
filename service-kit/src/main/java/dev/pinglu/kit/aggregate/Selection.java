package dev.pinglu.kit.aggregate;

import dev.pinglu.kit.aggregate.Sorts.Sort;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.ListQuery;
import dev.pinglu.kit.web.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.jpa.AvailableHints;

/** Chooses aggregates: those that are not removed and meet every condition. Conditions speak of {@code e}. */
public final class Selection<T extends AggregateRoot> {
    private final Class<T> type;
    private final EntityManager entities;
    private final StringBuilder query;
    private final Map<String, Object> parameters = new HashMap<>();

    Selection(Class<T> type, EntityManager entities) {
        this.type = type;
        this.entities = entities;
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

    /**
     * The page that was asked for, read by keyset: as fast at the end of a list as at its beginning.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an order that there is not
     */
    public Page<T> page(Sorts<T> sorts, ListQuery asked) {
        var sort = sorts.parse(asked.sort);
        var page = asked.page();
        var field = "e." + sort.field();
        if (!page.isFirst()) {
            and("(" + field + ", e.id) " + (sort.descending() ? "<" : ">") + " (:key, :id)");
            parameters.put("key", page.after(0, sort.parse()::apply));
            parameters.put("id", page.after(1, UUID::fromString));
        }
        return Page.of(
                // What is only shown needs no copy to be compared with at the end.
                ordered(sort)
                        .setHint(AvailableHints.HINT_READ_ONLY, true)
                        .setMaxResults(page.limit() + 1)
                        .getResultList(),
                page,
                item -> List.of(sort.key().apply(item), item.id().toString()));
    }

    /**
     * Everything that was chosen, in the order asked for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it is more than the limit
     */
    public List<T> all(Sorts<T> sorts, ListQuery asked, int limit) {
        var found = ordered(sorts.parse(asked.sort)).setMaxResults(limit + 1).getResultList();
        if (found.size() > limit) {
            throw Problems.refused("export.rows", "", "More than " + limit + " records; narrow the filters");
        }
        return found;
    }

    /**
     * Everything that was chosen, in the order of entry and however much it is.
     *
     * @param shown what is kept of an aggregate; the aggregate itself is forgotten
     */
    public <R> Iterator<R> each(Function<T, R> shown) {
        return new Portions<>(this::behind, shown);
    }

    /** How many were chosen. */
    public long count() {
        var select = entities.createQuery("select count(*) " + query, Long.class);
        parameters.forEach(select::setParameter);
        return select.getSingleResult();
    }

    /** At most so many of those that were chosen, in the order of entry, behind an id. */
    private List<T> behind(UUID last, int limit) {
        var select = entities.createQuery(query + " and e.id > :last order by e.id", type);
        parameters.forEach(select::setParameter);
        return select.setParameter("last", last).setMaxResults(limit).getResultList();
    }

    private TypedQuery<T> ordered(Sort<T> sort) {
        var direction = sort.descending() ? " desc" : " asc";
        var settlesTies = sort.field().equals("id") ? "" : ", e.id" + direction;
        var select = entities.createQuery(query + " order by e." + sort.field() + direction + settlesTies, type);
        parameters.forEach(select::setParameter);
        return select;
    }
}
