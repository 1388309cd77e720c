package dev.pinglu.projects.parcel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was decided of a parcel that lies idle.
 *
 * @param on the day, not in the future
 * @param startBy the day by which works are to begin now; of an extension, which cannot do without
 */
public record DisposeOfParcel(
        @NotNull Disposal disposal,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 200) String document,
        @Nullable LocalDate startBy,
        @Size(max = 500) @Nullable String reason) {}
