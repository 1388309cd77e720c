package dev.pinglu.projects.park;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The organisation that runs a park, and the days on which it was formed and moved in. */
public record ManagementBody(
        @NotBlank @Size(max = 200) String name,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate movedInOn) {}
