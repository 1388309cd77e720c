package dev.pinglu.rural.sown;

import dev.pinglu.kit.problem.Violation;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a sown record.
 *
 * @param sownMu in mu
 * @param harvestedMu in mu, at most what was sown; absent before the harvest
 * @param outputTonnes in tonnes; only together with what was harvested
 */
@Embeddable
public record SownFigures(
        @NotNull @Positive @Digits(integer = 12, fraction = 2)
        BigDecimal sownMu,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal harvestedMu,

        @PositiveOrZero @Digits(integer = 11, fraction = 3) @Nullable
        BigDecimal outputTonnes) {
    private static final BigDecimal KG_IN_TONNE = BigDecimal.valueOf(1000);
    private static final int YIELD_DECIMALS = 1;

    /**
     * What is wrong with the figures by themselves.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(String path) {
        var found = new ArrayList<Violation>();
        if (harvestedMu != null && harvestedMu.compareTo(sownMu) > 0) {
            found.add(new Violation(
                    "sown.harvested", path + "harvestedMu", harvestedMu + " mu harvested of " + sownMu + " sown"));
        }
        if (outputTonnes != null && (harvestedMu == null || harvestedMu.signum() == 0 && outputTonnes.signum() > 0)) {
            found.add(new Violation("sown.output", path + "outputTonnes", "There is no output without a harvest"));
        }
        return found;
    }

    boolean isComplete() {
        return harvestedMu != null && outputTonnes != null;
    }

    /** In kg per mu harvested; absent before the harvest and where nothing was harvested. */
    Optional<BigDecimal> yieldKgPerMu() {
        if (outputTonnes == null || harvestedMu == null || harvestedMu.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                outputTonnes.multiply(KG_IN_TONNE).divide(harvestedMu, YIELD_DECIMALS, RoundingMode.HALF_UP));
    }
}
