package dev.pinglu.kit.work;

import dev.pinglu.kit.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an item publishes: posts and roles, never a person, and no word that somebody wrote. */
public sealed interface WorkItemEvent {
    /**
     * The whole public state of an item.
     *
     * @param urged how many times
     * @param closedOn the business day on which nothing was left to do; absent while it is open
     * @param removed whether it is closed
     */
    @EventType("dev.pinglu.{domain}.work-item.state.v1")
    record State(
            UUID id,
            String kind,
            Wording action,
            Wording title,
            String record,
            String link,
            String divisionCode,
            String role,
            List<String> mayAlso,
            @Nullable String unit,
            LocalDate since,
            @Nullable LocalDate due,
            boolean sentBack,
            int urged,
            @Nullable Instant urgedAt,
            @Nullable Delegation delegation,
            @Nullable LocalDate closedOn,
            boolean removed)
            implements WorkItemEvent {

        static State of(WorkItem item) {
            return new State(
                    item.id(),
                    item.kind(),
                    item.action(),
                    item.title(),
                    item.record(),
                    item.link(),
                    item.divisionCode(),
                    item.role(),
                    item.mayAlso(),
                    item.unit(),
                    item.since(),
                    item.due().orElse(null),
                    item.sentBack() != null,
                    item.urged(),
                    item.urgedAt(),
                    item.delegation().orElse(null),
                    item.closedOn(),
                    item.removed());
        }
    }
}
