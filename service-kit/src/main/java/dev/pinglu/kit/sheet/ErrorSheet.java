package dev.pinglu.kit.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sheet that came, with a column that says what is wrong in each row. It can be mended and sent again. */
public record ErrorSheet(Grid grid, Heading heading, List<Finding> findings) {
    static final String HEADER = "错误";

    /** The form in which it came. */
    public SheetFormat format() {
        return grid.format();
    }

    /** The file. */
    public byte[] write() {
        int headerRow = grid.lines().get(heading.line()).number();
        var byRow = findings.stream()
                .collect(groupingBy(
                        finding -> finding.row() == 0 ? headerRow : finding.row(),
                        mapping(Finding::told, joining("；"))));
        var page = new SheetWriter.Page(grid.name().isEmpty() ? "Sheet1" : grid.name(), rows(headerRow, byRow));
        return SheetWriter.write(grid.format(), page);
    }

    private List<List<Cell>> rows(int headerRow, Map<Integer, String> byRow) {
        int column = column();
        var rows = new ArrayList<List<Cell>>();
        for (var line : grid.lines()) {
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
    private int column() {
        var header = grid.lines().get(heading.line()).cells();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).text().startsWith(HEADER)) {
                return i;
            }
        }
        return grid.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
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
