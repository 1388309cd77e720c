package dev.pinglu.projects.formality;

import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a project may start at the earliest, if every authority takes the whole of its term and nobody loses a day.
 *
 * @param asOf the business day it is counted from
 * @param earliestStart absent for one that has started or is cancelled
 * @param reason why there is none: {@code started} or {@code cancelled}
 * @param criticalPath the unfinished formalities that lead to that day, in the order in which they are done; empty if nothing is
 *     unfinished
 * @param blocking the first of them, by which everything is held up
 * @param undecided codes of those of which is not decided whether they are needed; they are counted as needed
 * @param notOpened codes of those that the catalogue has and the project has not; they are counted as the catalogue has them
 * @param withoutTerm codes of the unfinished ones without a statutory term, which are counted as done at once
 * @param calendarIncomplete whether a year was counted by Monday to Friday alone
 */
public record EarliestStart(
        UUID projectId,
        LocalDate asOf,
        @Nullable LocalDate earliestStart,
        @Nullable String reason,
        List<Leg> criticalPath,
        @Nullable Leg blocking,
        List<String> undecided,
        List<String> notOpened,
        List<String> withoutTerm,
        boolean calendarIncomplete) {

    /**
     * A formality on the way.
     *
     * @param formalityId absent for one that has not been opened
     * @param status absent for one that has not been opened
     * @param from the day on which it can be accepted, or goes on
     * @param until the day by which it is decided
     * @param workingDays between the two
     */
    @Schema(name = "EarliestStartLeg")
    public record Leg(
            String type,
            Wording name,
            @Nullable UUID formalityId,
            @Nullable FormalityStatus status,
            LocalDate from,
            LocalDate until,
            int workingDays) {}

    static EarliestStart none(UUID projectId, LocalDate asOf, String reason) {
        return new EarliestStart(
                projectId, asOf, null, reason, List.of(), null, List.of(), List.of(), List.of(), false);
    }
}
