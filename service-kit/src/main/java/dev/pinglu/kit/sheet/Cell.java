package dev.pinglu.kit.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param text as it is shown; empty for a blank cell
 * @param number if the cell holds one; of a formula, the value it had when the file was saved
 * @param date if the cell holds a number that is formatted as a day
 */
public record Cell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate date) {
    static final Cell BLANK = new Cell("", null, null);

    /** What a spreadsheet computes with; more digits are traces of binary fractions, such as 0.30000000000000004. */
    private static final MathContext PRECISION = new MathContext(15);

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    /** A cell with text; a blank one if there is none. */
    public static Cell of(String text) {
        return text.isBlank() ? BLANK : new Cell(text.strip(), null, null);
    }

    static Cell of(BigDecimal number) {
        var shown = rounded(number).stripTrailingZeros();
        return new Cell(shown.toPlainString(), shown, null);
    }

    static BigDecimal rounded(BigDecimal number) {
        return number.round(PRECISION);
    }

    /** A number of which every digit counts. */
    static Cell exactly(BigDecimal number) {
        return new Cell(number.toPlainString(), number, null);
    }

    static Cell of(LocalDateTime day) {
        var date = day.toLocalDate();
        return new Cell(date.toString(), BigDecimal.valueOf(date.toEpochDay() - EPOCH.toEpochDay()), date);
    }

    /** The day that a spreadsheet counts from the end of 1899 on. */
    static Optional<LocalDate> day(BigDecimal serial) {
        var whole = serial.toBigInteger();
        return whole.bitLength() < Integer.SIZE ? Optional.of(EPOCH.plusDays(whole.longValue())) : Optional.empty();
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** The text with full-width digits, letters, brackets and signs made plain, and no space around it. */
    public String plain() {
        return plain(text);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** The text without any space in it, for comparison with known words. */
    static String compact(String text) {
        return plain(text).replaceAll("[\\s\\p{Z}]+", "");
    }
}
