package dev.pinglu.projects.leader;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that the leader visited the project.
 *
 * @param on the day, not in the future
 * @param found what was found
 * @param issues ids of the issues that were raised; absent for none
 */
public record RecordVisit(
        @NotNull LocalDate on,
        @NotBlank @Size(max = 2000) String found,
        @Size(max = 50) @Nullable List<@NotNull UUID> issues) {

    List<UUID> raised() {
        return issues == null ? List.of() : issues.stream().distinct().toList();
    }
}
