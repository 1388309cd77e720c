package dev.pinglu.gateway.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a value is shown to people in one language.
 *
 * @param per the base units that one shown unit stands for
 * @param decimals at most so many digits behind the point
 */
public record Scale(BigDecimal per, int decimals, String prefix, String suffix) {
    static Scale plain(String suffix, int decimals) {
        return new Scale(BigDecimal.ONE, decimals, "", suffix);
    }

    /** The only place where a figure is scaled and rounded. */
    public String show(BigDecimal value) {
        var shown = value.divide(per, decimals, RoundingMode.HALF_UP);
        var format = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(decimals);
        return prefix + format.format(shown) + suffix;
    }
}
