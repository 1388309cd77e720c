package dev.pinglu.projects.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.time.PlannedTime;
import dev.pinglu.projects.light.Light;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a project publishes; the JSON Schemas beside the application describe each field. */
public sealed interface ProjectEvent {
    /** The topic to subscribe to: every stage change of every project. */
    String STATUS_TOPIC = "project-status";

    /** The whole public state of a project. */
    @EventType("dev.pinglu.projects.project.state.v1")
    record State(
            UUID id,
            @Nullable String code,
            @Nullable String localNo,
            String title,
            @Nullable String shortTitle,
            ProjectLevel level,
            InvestorKind kind,
            ApprovalMode approvalMode,
            ConstructionNature constructionNature,
            String sector,
            @Nullable String industryCode,
            String divisionCode,
            @Nullable String ownerName,
            @Nullable ParkPlace park,
            @Nullable String scale,
            List<Capacity> capacity,
            long totalInvestmentFen,
            @Nullable Land land,
            @Nullable PlannedTime plannedStart,
            @Nullable PlannedTime plannedCompletion,
            @Nullable PlannedTime plannedCommissioning,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualCompletion,
            @Nullable LocalDate actualCommissioning,
            @Nullable LocalDate actualFullCapacity,
            @Nullable BigDecimal commissionedPct,
            ProjectStage stage,
            Overlay overlay,
            @Nullable LocalDate suspendedSince,
            boolean started,
            @Nullable Light light,
            List<Listing> listings,
            boolean carriedOver,
            boolean removed)
            implements ProjectEvent {

        static State of(Project project) {
            var description = project.description();
            var actual = project.actualDates();
            return new State(
                    project.id(),
                    description.code,
                    description.localNo,
                    description.title,
                    description.shortTitle,
                    description.level,
                    description.kind,
                    description.approvalMode,
                    description.constructionNature,
                    description.sector,
                    description.industryCode,
                    description.divisionCode,
                    description.owner().publicName().orElse(null),
                    description.park().orElse(null),
                    description.scale,
                    List.copyOf(description.capacity),
                    description.totalInvestmentFen,
                    description.land,
                    description.plannedStart,
                    description.plannedCompletion,
                    description.plannedCommissioning,
                    actual.start(),
                    actual.completion(),
                    actual.commissioning(),
                    actual.fullCapacity(),
                    project.commissionedPct(),
                    project.stage(),
                    project.overlay(),
                    project.course().suspendedSince(),
                    project.started(),
                    project.light().shown,
                    project.listings().stream().map(Listing::from).toList(),
                    project.carriedOver(),
                    project.removed());
        }
    }

    /** A project's place in the plan of one year, as part of its state. */
    @Schema(name = "ProjectListing")
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
     * A project moved to another stage, its course was taken back to one, or an overlay was laid over it or lifted.
     *
     * @param at the instant of recording
     * @param businessDay the day on which the project reached the stage
     * @param restatement whether the course was taken back: what was told of the stages beyond was not so
     */
    @EventType(value = "dev.pinglu.projects.project.stage-changed.v1", topic = STATUS_TOPIC)
    record StageChanged(
            UUID projectId,
            @Nullable String projectCode,
            String title,
            String divisionCode,
            ProjectStage from,
            ProjectStage to,
            Overlay overlay,
            Instant at,
            LocalDate businessDay,
            boolean restatement)
            implements ProjectEvent {}
}
