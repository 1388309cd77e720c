package dev.pinglu.projects.project;

import static java.util.stream.Collectors.toSet;

import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.FilledSheet.FilledRow;
import dev.pinglu.kit.sheet.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a sheet: what was found when it was read, and what the rules of projects say. Of a cell, only the first. */
final class SheetFindings {
    private final List<Finding> all;
    private final Set<String> cells;
    private final Set<Integer> rows;

    SheetFindings(List<Finding> whenRead) {
        all = new ArrayList<>(whenRead);
        cells = whenRead.stream()
                .map(Finding::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(toSet());
        rows = new HashSet<>(whenRead.stream().map(Finding::row).toList());
    }

    /** By rows, those of the whole sheet first. */
    List<Finding> inOrder() {
        return all.stream().sorted(Comparator.comparingInt(Finding::row)).toList();
    }

    OfRow of(FilledSheet sheet, FilledRow row) {
        return new OfRow(sheet, row);
    }

    /** What is wrong with one row. */
    final class OfRow implements RowFindings {
        private final FilledSheet sheet;
        private final int number;

        private OfRow(FilledSheet sheet, FilledRow row) {
            this.sheet = sheet;
            this.number = row.number();
        }

        @Override
        public boolean any() {
            return rows.contains(number);
        }

        @Override
        public void add(String path, String rule, String message) {
            var finding = sheet.finding(number, path, rule, message);
            if (finding.cell().isEmpty() || cells.add(finding.cell())) {
                rows.add(number);
                all.add(finding);
            }
        }
    }
}
