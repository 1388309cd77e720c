package dev.pinglu.projects.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * With whom a contract is signed.
 *
 * @param creditCode unified social credit code (GB 32100-2015) of 18 characters
 */
@Schema(name = "ContractParty")
public record Party(
        @NotBlank @Size(max = 200) String name, @Nullable String creditCode) {
    private static final String SOLE_TRADER = "92";

    /** The name, if it may be published: that of a registered organisation, never that of a sole trader. */
    Optional<String> publicName() {
        return creditCode == null || creditCode.startsWith(SOLE_TRADER) ? Optional.empty() : Optional.of(name);
    }
}
