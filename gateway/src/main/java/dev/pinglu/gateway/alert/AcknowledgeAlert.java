package dev.pinglu.gateway.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes note of an alert as it was read.
 *
 * @param note what is done about it; it stays inside the gateway
 * @param until the last day on which it counts, today or later; absent for as long as the alert does not become more severe
 */
record AcknowledgeAlert(
        @NotBlank @Size(max = 500) String note, @Nullable LocalDate until) {}
