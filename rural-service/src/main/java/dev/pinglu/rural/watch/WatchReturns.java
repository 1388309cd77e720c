package dev.pinglu.rural.watch;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.problem.Problems;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The returns of the townships; those outside the caller's division do not exist for it. */
@Singleton
class WatchReturns {
    private final EntityManager entities;
    private final Scope scope;

    WatchReturns(EntityManager entities, Scope scope) {
        this.entities = entities;
        this.scope = scope;
    }

    /**
     * The return with this id.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or it lies outside the caller's division
     */
    WatchReturn require(UUID id) {
        var found = entities.find(WatchReturn.class, id);
        if (found == null || !scope.covers(found.divisionCode())) {
            throw Problems.notFound("watch return", id);
        }
        return found;
    }

    /**
     * Every return of a month, by township.
     *
     * @param division only those there or below; absent for all that the caller may see
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a division that does not exist, 404 for one that lies
     *     outside
     */
    List<WatchReturn> of(String month, @Nullable String division) {
        var within = scope.within("division", division);
        var returns = entities.createQuery(
                        "from WatchReturn e where e.month = :month"
                                + (within.isPresent() ? " and e.divisionCode in :divisions" : "")
                                + " order by e.divisionCode",
                        WatchReturn.class)
                .setParameter("month", month);
        within.ifPresent(divisions -> returns.setParameter("divisions", divisions));
        return returns.getResultList();
    }

    /** Every return of a month wherever it lies, for the list of work; nothing of it may be shown. */
    List<WatchReturn> all(String month) {
        return entities.createQuery("from WatchReturn e where e.month = :month", WatchReturn.class)
                .setParameter("month", month)
                .getResultList();
    }

    /** The first month that anybody has returned. */
    Optional<String> firstMonth() {
        return entities.createQuery("select min(e.month) from WatchReturn e", String.class)
                .getResultStream()
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** Of two townships that return the same month at once, the later one sees what the other returned. */
    void lock(String month) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
                .setParameter("key", "watch/" + month)
                .getSingleResult();
    }

    /**
     * Keeps a new return.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a township outside the caller's division, whether or not
     *     it has returned this month
     */
    void enter(WatchReturn entered) {
        scope.requireCovered(entered.divisionCode());
        entities.persist(entered);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
