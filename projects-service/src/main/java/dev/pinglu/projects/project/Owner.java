package dev.pinglu.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who builds the project.
 *
 * @param creditCode unified social credit code (GB 32100-2015) of 18 characters
 */
public record Owner(
        @NotBlank @Size(max = 200) String name, @Nullable String creditCode) {
    private static final String SOLE_TRADER = "92";

    /** The name, if it may be published: that of a registered organisation, never that of a sole trader. */
    public Optional<String> publicName() {
        return creditCode == null || creditCode.startsWith(SOLE_TRADER) ? Optional.empty() : Optional.of(name);
    }
}
