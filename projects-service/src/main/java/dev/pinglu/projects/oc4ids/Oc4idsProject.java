package dev.pinglu.projects.oc4ids;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project in the form of OC4IDS 0.9.5, as far as the ledger has what it asks for; lists are absent rather than empty. */
@Schema(name = "Oc4idsProject")
record Oc4idsProject(
        String id,
        String language,
        @Nullable List<SimpleIdentifier> identifiers,
        String title,
        @Nullable String description,
        String status,
        String type,
        @Nullable List<String> sector,
        List<Classification> additionalClassifications,
        Budget budget,
        @Nullable Period period,
        List<Location> locations,
        @Nullable OrganizationReference publicAuthority,
        @Nullable List<Party> parties,
        @Nullable List<Milestone> milestones,
        @Nullable List<Forecast> forecasts,
        @Nullable Completion completion) {

    @Schema(name = "Oc4idsSimpleIdentifier")
    record SimpleIdentifier(String id, String scheme) {}

    @Schema(name = "Oc4idsClassification")
    record Classification(String scheme, String id) {}

    /** @param amount in yuan */
    @Schema(name = "Oc4idsValue")
    record Value(BigDecimal amount, String currency) {}

    @Schema(name = "Oc4idsBudget")
    record Budget(Value amount) {}

    @Schema(name = "Oc4idsPeriod")
    record Period(
            @Nullable OffsetDateTime startDate, @Nullable OffsetDateTime endDate) {}

    @Schema(name = "Oc4idsLocation")
    record Location(String id, String description, Gazetteer gazetteer) {}

    @Schema(name = "Oc4idsGazetteer")
    record Gazetteer(String scheme, List<String> identifiers) {}

    @Schema(name = "Oc4idsOrganizationReference")
    record OrganizationReference(String id, String name) {}

    @Schema(name = "Oc4idsParty")
    record Party(String id, String name, Identifier identifier, List<String> roles) {}

    @Schema(name = "Oc4idsIdentifier")
    record Identifier(String scheme, String id, String legalName) {}

    /**
     * A step of the project's course.
     *
     * @param dueDate the end of the last day of the planned time
     * @param dateMet the beginning of the day on which it was reached
     */
    @Schema(name = "Oc4idsMilestone")
    record Milestone(
            String id,
            String title,
            @Nullable String code,
            @Nullable OffsetDateTime dueDate,
            @Nullable OffsetDateTime dateMet,
            String status) {}

    @Schema(name = "Oc4idsForecast")
    record Forecast(String id, String title, List<Observation> observations) {}

    @Schema(name = "Oc4idsObservation")
    record Observation(String id, BigDecimal measure, Unit unit) {}

    @Schema(name = "Oc4idsUnit")
    record Unit(String name) {}

    @Schema(name = "Oc4idsCompletion")
    record Completion(OffsetDateTime endDate) {}
}
