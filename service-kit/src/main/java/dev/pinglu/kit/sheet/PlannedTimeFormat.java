package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pinglu.kit.time.PlannedTime.Third;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as plans give it: 2022年, 2022年10月, 2022-10, 2022/10, 2022.10, 2022年10月中旬. Of a whole day, which spreadsheets like to make
 * of a month, the first means the month, every other one its third of the month.
 */
final class PlannedTimeFormat implements CellFormat {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:年|[-/.](?=\\d)|$)(?:(\\d{1,2})月?)?(?:份)?(上旬|中旬|下旬)?");
    private static final String[] THIRDS = {"上旬", "中旬", "下旬"};
    private static final int DAYS_OF_THIRD = 10;
    private static final int LAST_MONTH = 12;

    @Override
    public JsonNode read(Cell cell, BigDecimal factor) throws UnreadableCell {
        var day = DayFormat.find(cell);
        if (day.isPresent()) {
            var third = day.get().getDayOfMonth() == 1
                    ? null
                    : Third.values()[Math.min(2, (day.get().getDayOfMonth() - 1) / DAYS_OF_THIRD)];
            return json(day.get().getYear(), day.get().getMonthValue(), third);
        }
        refuseLostZero(cell);
        var form = WRITTEN.matcher(Cell.compact(cell.text()));
        if (!form.matches()) {
            throw unreadable(cell);
        }
        var month = form.group(2) == null ? null : Integer.valueOf(form.group(2));
        if (month != null && (month < 1 || month > LAST_MONTH)) {
            throw unreadable(cell);
        }
        return json(Integer.parseInt(form.group(1)), month, third(form.group(3)));
    }

    /** A number 2022.1 may have been typed as 2022.10: the cell no longer tells January from October. */
    private static void refuseLostZero(Cell cell) throws UnreadableCell {
        if (cell.number() != null && cell.number().scale() == 1) {
            throw new UnreadableCell("cell.planned.zero", "数字" + cell.text() + "分不清1月与10月，请改为文本，如2022年10月");
        }
    }

    private static @Nullable Third third(@Nullable String word) {
        return Optional.ofNullable(word)
                .map(found -> Third.values()["上中下".indexOf(found.charAt(0))])
                .orElse(null);
    }

    private static JsonNode json(int year, @Nullable Integer month, @Nullable Third third) {
        var time = JsonNodeFactory.instance.objectNode().put("year", year);
        if (month != null) {
            time.put("month", month);
        }
        if (third != null) {
            time.put("third", third.name());
        }
        return time;
    }

    private static UnreadableCell unreadable(Cell cell) {
        return new UnreadableCell("cell.planned", "“" + cell.text() + "”不是计划时间，应如2022年10月或2022年10月中旬");
    }

    @Override
    public Cell write(JsonNode value) {
        var month = value.has("month") ? value.get("month").asInt() + "月" : "";
        var third = value.has("third")
                ? THIRDS[Third.valueOf(value.get("third").asText()).ordinal()]
                : "";
        return Cell.of(value.get("year").asInt() + "年" + month + third);
    }

    @Override
    public String hint() {
        return "如2022年10月、2022年10月中旬";
    }
}
