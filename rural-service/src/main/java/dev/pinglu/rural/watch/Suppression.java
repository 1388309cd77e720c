package dev.pinglu.rural.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Chooses which cells of a table with margins are not published. The last row holds the sums of the others, the last column
 * the sums of the other columns, so every row and every column is an equation that a reader can use. A cell is hidden
 *
 * <ul>
 *   <li>when it is smaller than k;
 *   <li>when a line would give it away: hidden cells of a line with a published margin are at least two and together at
 *       least k, those of any other line at least two;
 *   <li>when several lines together would: as an edge between its row and its column, every hidden cell lies on a circle of
 *       hidden cells, which is exactly when the equations leave its value open.
 * </ul>
 */
final class Suppression {
    private final long[][] values;
    private final boolean[][] hidden;
    private final long k;
    private final int rows;
    private final int columns;

    private Suppression(long[][] values, Predicate<Cell> alreadyHidden, long k) {
        this.values = values;
        this.k = k;
        this.rows = values.length;
        this.columns = values[0].length;
        this.hidden = new boolean[rows][columns];
        for (var cell : cells()) {
            hidden[cell.row][cell.column] = value(cell) < k || alreadyHidden.test(cell);
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
                .filter(cell -> !liesOnCircle(cell))
                .findFirst()
                .flatMap(this::cheapestCircle)
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

    /** Whether row and column of a hidden cell stay connected by other hidden cells. */
    private boolean liesOnCircle(Cell cell) {
        var reached = new boolean[rows + columns];
        reached[cell.row] = true;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var edge : cells()) {
                int column = rows + edge.column;
                if (isHidden(edge) && !edge.equals(cell) && reached[edge.row] != reached[column]) {
                    reached[edge.row] = true;
                    reached[column] = true;
                    grown = true;
                }
            }
        }
        return reached[rows + cell.column];
    }

    /** The three other corners of the rectangle that conceals a cell at the least loss. */
    private Optional<List<Cell>> cheapestCircle(Cell cell) {
        return cells().stream()
                .filter(opposite -> opposite.row != cell.row && opposite.column != cell.column)
                .map(opposite ->
                        List.of(opposite, new Cell(cell.row, opposite.column), new Cell(opposite.row, cell.column)))
                .min(Comparator.comparingLong(this::loss));
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
