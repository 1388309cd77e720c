package dev.pinglu.gateway.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * How a value is shown to people in one language.
 *
 * @param per the base units that one shown unit stands for
 * @param decimals at most so many digits behind the point
 * @param smaller how amounts of less than one shown unit are shown
 */
public record Scale(BigDecimal per, int decimals, String prefix, String suffix, Optional<Scale> smaller) {
    static Scale of(BigDecimal per, int decimals, String prefix, String suffix) {
        return new Scale(per, decimals, prefix, suffix, Optional.empty());
    }

    static Scale of(String per, int decimals, String prefix, String suffix) {
        return of(new BigDecimal(per), decimals, prefix, suffix);
    }

    static Scale plain(String suffix, int decimals) {
        return of(BigDecimal.ONE, decimals, "", suffix);
    }

    Scale orSmaller(Scale scale) {
        return new Scale(per, decimals, prefix, suffix, Optional.of(scale));
    }

    /** The only place where a figure is scaled and rounded. */
    public String show(BigDecimal value) {
        if (smaller.isPresent() && value.signum() != 0 && value.abs().compareTo(per) < 0) {
            return smaller.get().show(value);
        }
        var shown = value.divide(per, decimals, RoundingMode.HALF_UP);
        var format = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(decimals);
        return prefix + format.format(shown) + suffix;
    }
}
