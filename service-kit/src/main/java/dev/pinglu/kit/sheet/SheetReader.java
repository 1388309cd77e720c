package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rows below a header. */
final class SheetReader {
    /** What clerks write where there is nothing to say. */
    private static final Set<String> NOTHING = Set.of("-", "—", "——", "–", "/", "\\", "--");

    private static final Pattern TOTAL = Pattern.compile("(?i)(合计|总计|共计|小计|本页合计|本页小计|total|subtotal)([:(0-9].*)?");

    /** A heading of a part of the sheet, or what stands below it. */
    private static final Pattern REMARK =
            Pattern.compile("([一二三四五六七八九十]+[、.]|\\([一二三四五六七八九十]+\\)|注[:.]|备注:|说明:|填表|制表|审核|填报|负责人|联系).*");

    private final Grid grid;
    private final Heading heading;
    private final List<Finding> findings;
    private final List<Line> rows = new ArrayList<>();
    private final Totals totals;

    SheetReader(Grid grid, Heading heading) {
        this.grid = grid;
        this.heading = heading;
        this.findings = new ArrayList<>(heading.findings());
        this.totals = new Totals(heading.places());
    }

    FilledSheet read() {
        for (var line : grid.lines().subList(heading.line() + 1, grid.lines().size())) {
            var total = total(line);
            if (!total.isEmpty()) {
                totals.total(line, total.contains("小计") || total.equalsIgnoreCase("subtotal"));
            } else if (!isRemark(line)) {
                rows.add(line);
                totals.row(content(line));
            }
        }
        findings.addAll(totals.findings());
        if (rows.isEmpty()) {
            findings.add(Finding.ofSheet("sheet.no-rows", "表头下面没有数据"));
        }
        return new FilledSheet(heading, new RecordRows(heading.places(), rows), totals.count(), findings);
    }

    private ObjectNode content(Line line) {
        heading.places().stream()
                .filter(place -> place.column().required() && isNothing(line.at(place.position())))
                .forEach(place -> findings.add(finding(line, place, "cell.required", "必填")));
        return RecordRows.content(line, heading.places(), (place, unreadable) -> {
            totals.unreadable(place.column());
            findings.add(finding(line, place, unreadable.rule(), unreadable.text()));
        });
    }

    private static Finding finding(Line line, Heading.Place place, String rule, String message) {
        return Finding.ofCell(line.number(), place.position(), place.column().title(), rule, message);
    }

    static boolean isNothing(Cell cell) {
        return cell.isBlank() || NOTHING.contains(Cell.compact(cell.text()));
    }

    /** The word that makes a row one of totals, which stands in its first cell or in that of a name; empty for any other row. */
    private String total(Line line) {
        return line.cells().stream()
                .filter(cell -> !cell.isBlank() && cell.number() == null)
                .limit(1)
                .map(cell -> TOTAL.matcher(Cell.compact(cell.text())))
                .filter(java.util.regex.Matcher::matches)
                .map(word -> word.group(1))
                .findFirst()
                .orElse("");
    }

    /** A remark stands alone, or nearly so: a row that fills half of the required columns is a record that lacks the rest. */
    private boolean isRemark(Line line) {
        var filled = heading.places().stream()
                .filter(place -> place.column().required() && !isNothing(line.at(place.position())))
                .count();
        var required = heading.places().stream()
                .filter(place -> place.column().required())
                .count();
        var alone = line.cells().stream().filter(cell -> !isNothing(cell)).count() == 1;
        return (alone || filled * 2 < required)
                && line.first()
                        .filter(cell ->
                                REMARK.matcher(Cell.compact(cell.text())).matches())
                        .isPresent();
    }
}
