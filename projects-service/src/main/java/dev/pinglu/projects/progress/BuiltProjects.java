package dev.pinglu.projects.progress;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The projects that were under construction in a month: on at least one day of it, and not suspended when it ended. One that was
 * taken over counts from the month after, for what was before came with it.
 */
@Singleton
class BuiltProjects {
    private static final String BUILT = " from Project p where not p.removed and p.overlay <> CANCELLED"
            + " and p.actualStart <= :last"
            + " and (p.actualCompletion is null or p.actualCompletion >= :first)"
            + " and (p.actualCommissioning is null or p.actualCommissioning >= :first)"
            + " and not exists (from StageEntry s where s.project = p and s.overlay <> NONE and s.reachedOn <= :last"
            + " and not exists (from StageEntry t where t.project = p and t.step > s.step and t.reachedOn <= :last))"
            + " and (p.takeOverId is null or not exists (from StageEntry s where s.project = p and s.step = 1 and s.reachedOn >= :last))";
    private static final String UNTOLD = " and not exists (from ProgressReport r where not r.removed"
            + " and r.projectId = p.id and r.month >= :month)";
    private static final String GOES_ON =
            " and exists (from ProgressReport r where not r.removed and r.projectId = p.id and r.month < :month)";

    private final EntityManager entities;

    BuiltProjects(EntityManager entities) {
        this.entities = entities;
    }

    boolean isBuilt(UUID projectId, YearMonth month) {
        return !asked(BUILT + " and p.id = :id", month)
                .setParameter("id", projectId)
                .getResultList()
                .isEmpty();
    }

    /** Those of some projects that were built in a month. */
    Set<UUID> of(Collection<UUID> projects, YearMonth month) {
        return Set.copyOf(asked(BUILT + " and p.id in :ids", month)
                .setParameter("ids", projects)
                .getResultList());
    }

    /** Whether a project was built in a month, and no report tells that month or a later one. */
    boolean isUntold(UUID projectId, YearMonth month) {
        return !asked(BUILT + UNTOLD + " and p.id = :id", month)
                .setParameter("id", projectId)
                .setParameter("month", month.toString())
                .getResultList()
                .isEmpty();
    }

    /**
     * A few of those that were built in a month, and of which no report tells that month or a later one.
     *
     * @param goesOn whether only those are asked for that have reported an earlier month
     */
    List<UUID> untold(YearMonth month, boolean goesOn, int limit) {
        return asked(BUILT + UNTOLD + (goesOn ? GOES_ON : ""), month)
                .setParameter("month", month.toString())
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<UUID> asked(String which, YearMonth month) {
        return entities.createQuery("select p.id" + which + " order by p.id", UUID.class)
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth());
    }
}
