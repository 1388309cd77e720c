package dev.pinglu.kit.ledger;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;

/** Who sends sheets of which kind of records in; who reads what came of them. */
@Singleton
class SheetRights {
    /** Besides those who send them. */
    static final List<String> READERS = List.of(Roles.DATA_OFFICER, Roles.AUDITOR);

    private final List<SheetEntrance> entrances;
    private final SecurityIdentity caller;

    SheetRights(@All List<SheetEntrance> entrances, SecurityIdentity caller) {
        this.entrances = entrances;
        this.caller = caller;
    }

    SheetEntrance entrance(Class<? extends AggregateRoot> type) {
        return entrances.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No sheets of " + type));
    }

    boolean maySend(Class<? extends AggregateRoot> type) {
        return entrance(type).senders().stream().anyMatch(caller::hasRole);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 */
    void requireSender(Class<? extends AggregateRoot> type) {
        if (!maySend(type)) {
            throw Problems.forbidden();
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 */
    void requireReader(Class<? extends AggregateRoot> type) {
        if (!maySend(type) && READERS.stream().noneMatch(caller::hasRole)) {
            throw Problems.forbidden();
        }
    }
}
