package dev.pinglu.civility.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Enters a work that has been surveyed.
 *
 * @param surveyedOn not in the future
 */
public record RegisterWork(
        @NotNull @Valid DescribeWork work, @NotNull LocalDate surveyedOn) {}
