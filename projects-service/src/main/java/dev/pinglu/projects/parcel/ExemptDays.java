package dev.pinglu.projects.parcel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * Says how many days do not count against a parcel, because an authority or what nobody could avert stood in the way.
 *
 * @param days in all; replaces what was said before
 * @param document that establishes it
 */
public record ExemptDays(
        @NotNull @PositiveOrZero @Max(3_650) Integer days,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String document) {}
