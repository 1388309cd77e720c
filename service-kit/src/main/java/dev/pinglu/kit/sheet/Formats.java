package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pinglu.kit.web.CleanText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The formats that every sheet needs. */
public final class Formats {
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9})(?:\\.0+)?[年月日号批个人户]?");

    private Formats() {}

    /** Text as it stands; a number is the text of its digits. */
    public static CellFormat text() {
        return new Text();
    }

    /** A code: text without spaces, full-width characters made plain, letters in capitals. */
    public static CellFormat code() {
        return new Code();
    }

    /** A whole number, with or without a word such as 年 or 月 behind it. */
    public static CellFormat whole() {
        return new Whole();
    }

    /** A day of the calendar. */
    public static CellFormat day() {
        return new DayFormat();
    }

    /** A year, mostly with a month, sometimes with a third of the month. */
    public static CellFormat plannedTime() {
        return new PlannedTimeFormat();
    }

    /** One of a few words; the constant that each means may be written as well. */
    public static CellFormat choice(Map<String, ? extends Enum<?>> words) {
        var names = new LinkedHashMap<String, String>();
        words.forEach((word, constant) -> names.put(word, constant.name()));
        return new Choice(names);
    }

    /** An amount of money, in fen. */
    public static CellFormat money() {
        var units = new LinkedHashMap<String, BigDecimal>();
        units.put("元", BigDecimal.valueOf(100));
        units.put("千元", BigDecimal.valueOf(100_000));
        units.put("万元", BigDecimal.valueOf(1_000_000));
        units.put("百万元", BigDecimal.valueOf(100_000_000));
        units.put("亿元", BigDecimal.valueOf(10_000_000_000L));
        return new Quantity(units, "万元", 0, "精确到分");
    }

    /** An amount of money for each mu, in fen. */
    public static CellFormat moneyPerMu() {
        var units = new LinkedHashMap<String, BigDecimal>();
        money().units().forEach((unit, fen) -> {
            units.put(unit + "/亩", fen);
            units.put(unit, fen);
        });
        return new Quantity(units, "万元/亩", 0, "精确到分");
    }

    /** An area, in mu. */
    public static CellFormat areaMu() {
        return new Quantity(Map.of("亩", BigDecimal.ONE, "公顷", BigDecimal.valueOf(15)), "亩", 2, "最多两位小数");
    }

    /** An area of buildings, in m². */
    public static CellFormat areaSqm() {
        return new Quantity(Map.of("平方米", BigDecimal.ONE, "㎡", BigDecimal.ONE), "平方米", 2, "最多两位小数");
    }

    /** A share in per cent. */
    public static CellFormat percent() {
        return new Quantity(Map.of("%", BigDecimal.ONE), "%", 2, "最多两位小数");
    }

    private static final class Text implements CellFormat {
        @Override
        public JsonNode read(Cell cell, BigDecimal factor) throws UnreadableCell {
            if (!CleanText.isStorable(cell.text())) {
                throw new UnreadableCell("cell.text", "含有无法显示的字符");
            }
            return TextNode.valueOf(cell.text());
        }

        @Override
        public Cell write(JsonNode value) {
            return Cell.of(value.asText());
        }

        @Override
        public String hint() {
            return "文字";
        }
    }

    private static final class Code implements CellFormat {
        @Override
        public JsonNode read(Cell cell, BigDecimal factor) throws UnreadableCell {
            if (!CleanText.isStorable(cell.text())) {
                throw new UnreadableCell("cell.text", "含有无法显示的字符");
            }
            return TextNode.valueOf(Cell.compact(cell.text()).toUpperCase(java.util.Locale.ROOT));
        }

        @Override
        public Cell write(JsonNode value) {
            return Cell.of(value.asText());
        }

        @Override
        public String hint() {
            return "代码，按文本格式填写";
        }
    }

    private static final class Whole implements CellFormat {
        @Override
        public JsonNode read(Cell cell, BigDecimal factor) throws UnreadableCell {
            var form = WHOLE.matcher(Cell.compact(cell.text()));
            if (!form.matches()) {
                throw new UnreadableCell("cell.whole", "“" + cell.text() + "”不是整数");
            }
            return IntNode.valueOf(Integer.parseInt(form.group(1)));
        }

        @Override
        public Cell write(JsonNode value) {
            return Cell.of(BigDecimal.valueOf(value.asLong()));
        }

        @Override
        public String hint() {
            return "整数";
        }
    }

    private record Choice(Map<String, String> words) implements CellFormat {
        @Override
        public JsonNode read(Cell cell, BigDecimal factor) throws UnreadableCell {
            var said = Cell.compact(cell.text());
            for (var word : words.entrySet()) {
                if (said.equals(Cell.compact(word.getKey())) || said.equals(word.getValue())) {
                    return TextNode.valueOf(word.getValue());
                }
            }
            throw new UnreadableCell("cell.choice", "“" + cell.text() + "”无法识别，应为：" + hint());
        }

        @Override
        public Cell write(JsonNode value) {
            return words.entrySet().stream()
                    .filter(word -> word.getValue().equals(value.asText()))
                    .findFirst()
                    .map(word -> Cell.of(word.getKey()))
                    .orElseThrow(() -> new IllegalStateException("No word for " + value));
        }

        @Override
        public String hint() {
            return String.join("、", words.keySet());
        }
    }
}
