package dev.pinglu.projects.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pinglu.kit.sheet.Cell;
import dev.pinglu.kit.sheet.CellFormat;
import dev.pinglu.kit.sheet.UnreadableCell;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Product, amount and unit, several of them parted by semicolons: {@code 3号机组 1000 MW;4号机组 1000 MW}. */
final class CapacityFormat implements CellFormat {
    private static final Pattern ONE = Pattern.compile("(.+)\\s+([\\d,]+(?:\\.\\d+)?)\\s*(\\S.*)");

    @Override
    public JsonNode read(Cell cell, BigDecimal factor) throws UnreadableCell {
        var capacity = JsonNodeFactory.instance.arrayNode();
        for (var part : cell.text().split("[;；\n]")) {
            var form = ONE.matcher(part.strip());
            if (!form.matches()) {
                throw new UnreadableCell("project.sheet.capacity", "“" + part.strip() + "”应为：" + hint());
            }
            capacity.addObject()
                    .put("product", form.group(1).strip())
                    .put("designAnnual", new BigDecimal(form.group(2).replace(",", "")))
                    .put("unit", form.group(3).strip());
        }
        return capacity;
    }

    @Override
    public Cell write(JsonNode value) {
        return Cell.of(StreamSupport.stream(value.spliterator(), false)
                .map(one -> one.get("product").asText() + " "
                        + one.get("designAnnual").decimalValue().toPlainString() + " "
                        + one.get("unit").asText())
                .collect(Collectors.joining(";")));
    }

    @Override
    public String hint() {
        return "产品 数量 单位，用空格隔开，多项用分号隔开，如：纸面石膏板 5000 万平方米/年";
    }
}
