package dev.pinglu.projects.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract as clerks see it: its public state, and what stays inside the service.
 *
 * @param course of variations, in the order in which they were recorded
 * @param reason of the end
 * @param next the statuses that may follow
 * @param version what If-Match of the next change names
 */
public record ContractResponse(
        @JsonUnwrapped ContractEvent.State state,
        Party party,
        List<VariationNote> course,
        @Nullable String reason,
        Collection<ContractStatus> next,
        long version) {

    /** One change of the amount, in fen. */
    @Schema(name = "ContractVariation")
    public record VariationNote(
            LocalDate on,
            long changeFen,
            String reason,
            @Nullable String document) {
        static VariationNote from(Variation variation) {
            return new VariationNote(
                    variation.agreedOn(), variation.changeFen(), variation.reason(), variation.document());
        }
    }

    static ContractResponse from(Contract contract) {
        return new ContractResponse(
                contract.state(),
                contract.party(),
                contract.variations().stream().map(VariationNote::from).toList(),
                contract.endReason(),
                contract.status().next(),
                contract.version());
    }
}
