package dev.pinglu.rural.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Chooses which cells of a table with margins are not published. The last row holds the sums of the others, the last column
 * the sums of the other columns, so every row and every column is an equation that a reader can use. A cell is hidden
 *
 * <ul>
 *   <li>when it is smaller than k;
 *   <li>when an earlier release of the same table hid it;
 *   <li>when a line would give one of these away: hidden cells of a line with a published margin are at least two and together
 *       at least k, those of any other line at least two;
 *   <li>when several lines together would: for a reader who knows that counts are not below zero, every hidden cell could have
 *       another value, and one that is hidden for its own sake could be larger, and k or more.
 * </ul>
 */
final class Suppression {
    private final long[][] values;
    private final boolean[][] hidden;
    private final boolean[][] sensitive;
    private final Leeway leeway;
    private final long k;
    private final int rows;
    private final int columns;

    private Suppression(long[][] values, Predicate<Cell> alreadyHidden, long k) {
        this.values = values;
        this.k = k;
        this.rows = values.length;
        this.columns = values[0].length;
        this.hidden = new boolean[rows][columns];
        this.sensitive = new boolean[rows][columns];
        this.leeway = new Leeway(values, hidden);
        for (var cell : cells()) {
            sensitive[cell.row][cell.column] = value(cell) < k || alreadyHidden.test(cell);
            hidden[cell.row][cell.column] = sensitive[cell.row][cell.column];
        }
    }

    /** A place in the table. */
    record Cell(int row, int column) {}

    /**
     * Which cells are hidden.
     *
     * @param alreadyHidden what an earlier release of the same table hid; it stays hidden, or the difference would tell
     */
    static boolean[][] of(long[][] values, long k, Predicate<Cell> alreadyHidden) {
        var suppression = new Suppression(values, alreadyHidden, k);
        var more = suppression.complement();
        while (!more.isEmpty()) {
            more.forEach(suppression::hide);
            more = suppression.complement();
        }
        return suppression.hidden;
    }

    /** The next cells that must be hidden too; empty when nothing gives a hidden cell away. */
    private List<Cell> complement() {
        for (var line : lines()) {
            if (givesAway(line)) {
                return List.of(cheapest(line));
            }
        }
        return cells().stream()
                .filter(this::isHidden)
                .filter(cell -> !isConcealed(cell))
                .findFirst()
                .map(this::cheapestRectangle)
                .orElse(List.of());
    }

    /** A line's last cell is its margin. */
    private boolean givesAway(List<Cell> line) {
        var concealed = line.stream().filter(this::isHidden).toList();
        if (concealed.isEmpty() || concealed.size() == line.size()) {
            return false;
        }
        boolean marginShown = !isHidden(line.get(line.size() - 1));
        return concealed.size() < 2
                || marginShown && concealed.stream().mapToLong(this::value).sum() < k;
    }

    /** The smallest cell that is still shown, the margin last. */
    private Cell cheapest(List<Cell> line) {
        var margin = line.get(line.size() - 1);
        return line.subList(0, line.size() - 1).stream()
                .filter(cell -> !isHidden(cell))
                .min(Comparator.comparingLong(this::value))
                .orElse(margin);
    }

    private boolean isConcealed(Cell cell) {
        return sensitive[cell.row][cell.column]
                ? leeway.leavesMore(cell, Math.max(k - value(cell), 1))
                : leeway.leavesOpen(cell);
    }

    /**
     * The three other corners of the rectangle that conceals a cell at the least loss. There always is one: where the corners
     * are margins, they can grow with the cell.
     */
    private List<Cell> cheapestRectangle(Cell cell) {
        return cells().stream()
                .filter(opposite -> opposite.row != cell.row && opposite.column != cell.column)
                .map(opposite ->
                        List.of(opposite, new Cell(cell.row, opposite.column), new Cell(opposite.row, cell.column)))
                .filter(corners -> wouldConceal(corners, cell))
                .min(Comparator.comparingLong(this::loss))
                .orElseThrow();
    }

    private boolean wouldConceal(List<Cell> corners, Cell cell) {
        var shown = corners.stream().filter(corner -> !isHidden(corner)).toList();
        shown.forEach(corner -> hidden[corner.row][corner.column] = true);
        boolean concealed = isConcealed(cell);
        shown.forEach(corner -> hidden[corner.row][corner.column] = false);
        return concealed;
    }

    private long loss(List<Cell> corners) {
        return corners.stream()
                .filter(corner -> !isHidden(corner))
                .mapToLong(corner -> value(corner) + 1)
                .sum();
    }

    private List<List<Cell>> lines() {
        var lines = new ArrayList<List<Cell>>();
        IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> new Cell(row, column))
                        .toList())
                .forEach(lines::add);
        IntStream.range(0, columns)
                .mapToObj(column -> IntStream.range(0, rows)
                        .mapToObj(row -> new Cell(row, column))
                        .toList())
                .forEach(lines::add);
        return lines;
    }

    private List<Cell> cells() {
        return lines().stream().limit(rows).flatMap(List::stream).toList();
    }

    private void hide(Cell cell) {
        hidden[cell.row][cell.column] = true;
    }

    private boolean isHidden(Cell cell) {
        return hidden[cell.row][cell.column];
    }

    private long value(Cell cell) {
        return values[cell.row][cell.column];
    }
}
