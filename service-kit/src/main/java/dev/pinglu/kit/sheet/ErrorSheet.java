package dev.pinglu.kit.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sheet that came, with a column that says what is wrong in each row. It can be mended and sent again. */
public final class ErrorSheet {
    static final String HEADER = "错误";

    private ErrorSheet() {}

    /** The sheet in the form in which it came. */
    public static byte[] of(FilledSheet sheet, List<Finding> findings) {
        int headerRow = sheet.grid().lines().get(sheet.heading().line()).number();
        var byRow = findings.stream()
                .collect(groupingBy(
                        finding -> finding.row() == 0 ? headerRow : finding.row(),
                        mapping(Finding::told, joining("；"))));
        var page = new SheetWriter.Page(
                sheet.grid().name().isEmpty() ? "Sheet1" : sheet.grid().name(), rows(sheet, headerRow, byRow));
        return SheetWriter.write(sheet.grid().format(), page);
    }

    private static List<List<Cell>> rows(FilledSheet sheet, int headerRow, Map<Integer, String> byRow) {
        int column = column(sheet);
        var rows = new ArrayList<List<Cell>>();
        for (var line : sheet.grid().lines()) {
            while (rows.size() < line.number() - 1) {
                rows.add(List.of());
            }
            var told = byRow.getOrDefault(line.number(), "");
            var header = told.isEmpty() ? HEADER : HEADER + "：" + told;
            rows.add(with(line, column, line.number() == headerRow ? header : told));
        }
        return rows;
    }

    /** A column of errors that the sheet has from the last time, or else the first one behind all others. */
    private static int column(FilledSheet sheet) {
        var header = sheet.grid().lines().get(sheet.heading().line()).cells();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).text().startsWith(HEADER)) {
                return i;
            }
        }
        return sheet.grid().lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
    }

    private static List<Cell> with(Line line, int column, String told) {
        var cells = new ArrayList<>(line.cells());
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, Cell.of(told));
        return cells;
    }
}
