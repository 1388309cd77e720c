package dev.pinglu.projects.leader;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Lets a leader stand up for a project.
 *
 * @param post code of a leader's post in the directory; whoever holds it is meant
 * @param from the first day
 * @param to the last one; absent as long as no end is known
 */
public record AssignLeader(
        @NotNull UUID projectId,

        @NotBlank @Size(max = 64) @Schema(examples = "vice-head-projects")
        String post,

        @NotNull LocalDate from,
        @Nullable LocalDate to) {}
