package dev.pinglu.projects.contract;

import dev.pinglu.kit.event.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a contract publishes; the JSON Schema beside the application describes each field. */
public sealed interface ContractEvent {

    /** The whole public state of a contract. */
    @EventType("dev.pinglu.projects.contract.state.v1")
    @Schema(name = "ContractState")
    record State(
            UUID id,
            UUID projectId,
            String projectTitle,
            String number,
            String title,
            ContractKind kind,
            @Nullable String partyName,
            long amountFen,
            long currentAmountFen,
            int variations,
            LocalDate signedOn,
            ContractStatus status,
            @Nullable LocalDate endedOn,
            String divisionCode,
            boolean removed)
            implements ContractEvent {

        static State of(Contract contract) {
            return new State(
                    contract.id(),
                    contract.projectId(),
                    contract.projectTitle(),
                    contract.number(),
                    contract.title(),
                    contract.kind(),
                    contract.party().publicName().orElse(null),
                    contract.amountFen(),
                    contract.currentFen(),
                    contract.variations().size(),
                    contract.signedOn(),
                    contract.status(),
                    contract.endedOn(),
                    contract.divisionCode(),
                    contract.removed());
        }
    }
}
