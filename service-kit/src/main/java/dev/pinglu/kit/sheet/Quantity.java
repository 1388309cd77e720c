package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A figure that means nothing without its unit.
 *
 * @param unit in which it is written
 * @param scale digits behind the point in the base unit; a figure with none is a whole number in a request
 * @param exactness what the scale means, in Chinese
 */
record Quantity(Map<String, BigDecimal> units, String unit, int scale, String exactness) implements CellFormat {
    private static final Pattern NUMBER =
            Pattern.compile("[¥￥]?([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[-+]?\\.\\d+)(\\D*)");
    private static final int LONGEST = 40;

    @Override
    public JsonNode read(Cell cell, BigDecimal factor) throws UnreadableCell {
        var base = base(cell, factor);
        if (base.stripTrailingZeros().scale() > scale) {
            throw new UnreadableCell("cell.exactness", "“" + cell.text() + "”应" + exactness);
        } else if (base.precision() - base.scale() > MathContext.DECIMAL64.getPrecision() + 2) {
            throw new UnreadableCell("cell.number", "“" + cell.text() + "”过大");
        }
        return scale == 0 ? LongNode.valueOf(base.longValueExact()) : DecimalNode.valueOf(base.stripTrailingZeros());
    }

    private BigDecimal base(Cell cell, BigDecimal factor) throws UnreadableCell {
        if (cell.date() != null) {
            throw new UnreadableCell("cell.number", "“" + cell.text() + "”是日期，不是数字");
        } else if (cell.number() != null) {
            return cell.number().multiply(factor);
        }
        var text = Cell.compact(cell.text());
        var form = NUMBER.matcher(text.length() > LONGEST ? "" : text);
        if (!form.matches()) {
            throw new UnreadableCell("cell.number", "“" + cell.text() + "”不是数字");
        }
        var ownUnit = form.group(2);
        if (!ownUnit.isEmpty() && !units.containsKey(ownUnit)) {
            throw new UnreadableCell("cell.unit", "“" + cell.text() + "”的单位无法识别");
        }
        var number = Cell.rounded(new BigDecimal(form.group(1).replace(",", "")));
        return number.multiply(ownUnit.isEmpty() ? factor : units.get(ownUnit));
    }

    @Override
    public Cell write(JsonNode value) {
        var base = value.decimalValue();
        var divisor = units.getOrDefault(unit, BigDecimal.ONE);
        return Cell.exactly(base.divide(divisor, MathContext.DECIMAL128).stripTrailingZeros());
    }

    @Override
    public String hint() {
        return "数字，单位" + unit;
    }
}
