package dev.pinglu.kit.work;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the items that a request changes.
 *
 * @param version of the item as it was read
 */
@Schema(name = "ChosenWorkItem")
public record ChosenItem(@NotNull UUID id, @NotNull Long version) {
    /** How many one request may change. */
    static final int MOST = 100;
}
