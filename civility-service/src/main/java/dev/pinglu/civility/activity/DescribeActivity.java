package dev.pinglu.civility.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of an activity apart from its course.
 *
 * @param organisationId who organises it
 * @param divisionCode where it is held
 * @param heldOn the day for which it is planned, and on which it is held
 * @param plannedVolunteers how many are wanted
 */
public record DescribeActivity(
        @Size(max = 50) @Nullable String localNo,
        @NotBlank @Size(max = 200) String title,
        @NotNull ActivityCategory category,
        @NotNull UUID organisationId,
        @NotBlank String divisionCode,
        @NotNull LocalDate heldOn,

        @NotNull @Positive @Max(ActivityFigures.MAX_VOLUNTEERS)
        Integer plannedVolunteers) {}
