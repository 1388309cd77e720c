package dev.pinglu.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pinglu.kit.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a project publishes; the JSON Schemas beside the application describe each field. */
public sealed interface ProjectEvent {

    /** The whole public state of a project. */
    @EventType(value = "dev.pinglu.projects.project.state.v1", topic = "projects.state")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID id,
            @Nullable String code,
            @Nullable String localNo,
            String title,
            @Nullable String shortTitle,
            Level level,
            Kind kind,
            ApprovalMode approvalMode,
            ConstructionNature constructionNature,
            String sector,
            @Nullable String industryCode,
            String divisionCode,
            @Nullable String ownerName,
            @Nullable String scale,
            List<Capacity> capacity,
            long totalInvestmentFen,
            @Nullable PlannedTime plannedStart,
            @Nullable PlannedTime plannedCompletion,
            @Nullable PlannedTime plannedCommissioning,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualCompletion,
            @Nullable LocalDate actualCommissioning,
            @Nullable LocalDate actualFullCapacity,
            ProjectStage stage,
            Overlay overlay,
            boolean started,
            List<Listing> listings,
            boolean carriedOver,
            boolean removed)
            implements ProjectEvent {}

    /** A project's place in the plan of one year, as part of its state. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listing(
            int year,
            @JsonProperty("class") ListingClass listingClass,
            @Nullable Long annualPlanFen,
            @Nullable Integer plannedStartMonth,
            @Nullable Integer plannedCommissionMonth,
            LocalDate admittedOn,
            @Nullable LocalDate exitedOn) {
        static Listing from(AnnualListing listing) {
            return new Listing(
                    listing.year(),
                    listing.listingClass(),
                    listing.annualPlanFen(),
                    listing.plannedStartMonth(),
                    listing.plannedCommissionMonth(),
                    listing.admittedOn(),
                    listing.exitedOn());
        }
    }

    /**
     * A project moved to another stage, or an overlay was laid over it or lifted.
     *
     * @param at the instant of recording
     * @param businessDay the day on which the project reached the stage
     */
    @EventType(value = "dev.pinglu.projects.project.stage-changed.v1", topic = "project-status")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StageChanged(
            UUID projectId,
            @Nullable String projectCode,
            String title,
            String divisionCode,
            ProjectStage from,
            ProjectStage to,
            Overlay overlay,
            Instant at,
            LocalDate businessDay)
            implements ProjectEvent {}
}
