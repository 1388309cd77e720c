package dev.pinglu.rural.watch;

import dev.pinglu.kit.problem.Problems;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The returns of the townships. */
@Singleton
class WatchReturns {
    private final EntityManager entities;

    WatchReturns(EntityManager entities) {
        this.entities = entities;
    }

    WatchReturn require(UUID id) {
        var found = entities.find(WatchReturn.class, id);
        if (found == null) {
            throw Problems.notFound("watch return", id);
        }
        return found;
    }

    /** Every return of a month, by township. */
    List<WatchReturn> of(String month) {
        return entities.createQuery(
                        "from WatchReturn e where e.month = :month order by e.divisionCode", WatchReturn.class)
                .setParameter("month", month)
                .getResultList();
    }

    void enter(WatchReturn entered) {
        entities.persist(entered);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
