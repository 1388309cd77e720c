package dev.pinglu.gateway.alert;

import dev.pinglu.kit.alert.Severity;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has taken note of an alert.
 *
 * @param severity that it had then
 * @param until the last day on which it counts; absent for as long as the alert does not become more severe
 */
@Schema(name = "AlertAcknowledgement")
record Acknowledgement(
        Severity severity, String note, @Nullable LocalDate until, String by, Instant at) {}
