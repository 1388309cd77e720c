package dev.pinglu.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Declares the record of a project void (作废): it should never have been made.
 *
 * @param together keys such as {@code formality/0190a5c0-…} of all the records that rest on it, and are void with it; absent if there is
 *     none
 */
public record VoidProject(
        @NotBlank @Size(max = 500) String reason,

        @Size(max = 500) @Nullable List<@NotNull @Size(max = 100) String> together) {

    List<String> named() {
        return together == null ? List.of() : together;
    }
}
