package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day: a spreadsheet's own, or text such as 2022-10-20, 2022/10/20, 2022.10.20, 2022年10月20日 and 20221020. */
final class DayFormat implements CellFormat {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?(?:[T ]?0{1,2}:00(?::00)?)?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}(?:\\.\\d+)?");

    @Override
    public JsonNode read(Cell cell, BigDecimal factor) throws UnreadableCell {
        return find(cell)
                .map(day -> TextNode.valueOf(day.toString()))
                .orElseThrow(() -> new UnreadableCell("cell.day", "“" + cell.text() + "”不是日期，应如2022-10-20"));
    }

    /** The day that a cell names, if it names one: dates from 1954 on may be counted in days. */
    static Optional<LocalDate> find(Cell cell) {
        if (cell.date() != null) {
            return Optional.of(cell.date());
        }
        var text = Cell.compact(cell.text());
        if (SERIAL.matcher(text).matches()) {
            return Cell.day(new BigDecimal(text));
        }
        var form = WRITTEN.matcher(text);
        if (!form.matches()) {
            form = EIGHT_DIGITS.matcher(text);
        }
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public Cell write(JsonNode value) {
        return Cell.of(LocalDate.parse(value.asText()).atStartOfDay());
    }

    @Override
    public String hint() {
        return "日期，如2022-10-20";
    }
}
