package dev.pinglu.projects.takeover;

import dev.pinglu.kit.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All batches of take-overs. */
@ApplicationScoped
class TakeOvers implements PanacheRepositoryBase<TakeOver, UUID> {
    TakeOver require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problems.notFound("take-over", id));
    }
}
