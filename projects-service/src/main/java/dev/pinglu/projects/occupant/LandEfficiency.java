package dev.pinglu.projects.occupant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the land of a park yields (亩均投资、亩均产值), by the enterprises that are there.
 *
 * @param asOf the business day
 * @param year of the output
 * @param occupants how many are there
 * @param landMu of all whose land is known, in mu
 * @param withoutLand how many there are whose land is not known
 * @param plantSqm of standard plant that they use, as far as it is known, in m²
 */
public record LandEfficiency(
        UUID parkId,
        LocalDate asOf,
        int year,
        int occupants,
        BigDecimal landMu,
        int withoutLand,
        BigDecimal plantSqm,
        PerMu investment,
        PerMu output) {

    /**
     * An amount per mu, of those of whom both are known.
     *
     * @param occupants how many they are
     * @param amountFen theirs, in fen
     * @param landMu theirs, in mu
     * @param fenPerMu absent if there is none of whom both are known
     */
    @Schema(name = "AmountPerMu")
    public record PerMu(
            int occupants,
            long amountFen,
            BigDecimal landMu,
            @Nullable Long fenPerMu) {}
}
