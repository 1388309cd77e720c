package dev.pinglu.kit.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes records over in the state they had on a day; all of them, or none.
 *
 * @param asOf the day of the state, not in the future
 * @param sourceDocument the document that shows it
 * @param records at most 500
 */
public record TakeOverRequest<R>(
        @NotNull LocalDate asOf,
        @NotBlank @Size(max = 200) String sourceDocument,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull R> records) {}
