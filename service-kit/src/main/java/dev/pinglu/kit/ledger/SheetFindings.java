package dev.pinglu.kit.ledger;

import static java.util.stream.Collectors.toSet;

import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.FilledSheet.FilledRow;
import dev.pinglu.kit.sheet.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is wrong with a sheet: what was found when it was read, and what the rules of its records say. Of a cell, only the first. */
public final class SheetFindings {
    private final List<Finding> all;
    private final Set<String> cells;
    private final Set<Integer> rows;

    public SheetFindings(List<Finding> whenRead) {
        all = new ArrayList<>(whenRead);
        cells = whenRead.stream()
                .map(Finding::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(toSet());
        rows = new HashSet<>(whenRead.stream().map(Finding::row).toList());
    }

    /** Whether anything is wrong so far. */
    public boolean any() {
        return !all.isEmpty();
    }

    /** By rows, those of the whole sheet first. */
    public List<Finding> inOrder() {
        return all.stream().sorted(Comparator.comparingInt(Finding::row)).toList();
    }

    /** What is wrong with a row. */
    public RowFindings of(FilledSheet sheet, FilledRow row) {
        return of(sheet, row, path -> path);
    }

    /** @param columns under which path of the sheet stands what belongs to a path of the request */
    RowFindings of(FilledSheet sheet, FilledRow row, UnaryOperator<String> columns) {
        return new OfRow(sheet, row, columns);
    }

    /** What is wrong with one row. */
    private final class OfRow implements RowFindings {
        private final FilledSheet sheet;
        private final int number;
        private final UnaryOperator<String> columns;

        private OfRow(FilledSheet sheet, FilledRow row, UnaryOperator<String> columns) {
            this.sheet = sheet;
            this.number = row.number();
            this.columns = columns;
        }

        @Override
        public boolean any() {
            return rows.contains(number);
        }

        @Override
        public void add(String path, String rule, String message) {
            var finding = sheet.finding(number, columns.apply(path), rule, message);
            if (finding.cell().isEmpty() || cells.add(finding.cell())) {
                rows.add(number);
                all.add(finding);
            }
        }
    }
}
