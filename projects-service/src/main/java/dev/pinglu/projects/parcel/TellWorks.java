package dev.pinglu.projects.parcel;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Tells that works on a parcel have begun, or go on.
 *
 * @param on the day, not in the future
 */
public record TellWorks(@NotNull LocalDate on) {}
