package dev.pinglu.kit.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A row of a sheet.
 *
 * @param number as the spreadsheet shows it, from 1
 */
public record Line(int number, List<Cell> cells) {
    Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    Optional<Cell> first() {
        return cells.stream().filter(cell -> !cell.isBlank()).findFirst();
    }
}
