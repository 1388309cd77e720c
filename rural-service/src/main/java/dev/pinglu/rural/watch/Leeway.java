package dev.pinglu.rural.watch;

import dev.pinglu.rural.watch.Suppression.Cell;

/**
 * How far one hidden cell of a table with margins can be from its value, as far as a reader of the shown cells can tell. The
 * reader knows that every row and every column adds up, and that no count is below zero.
 *
 * <p>As an edge between its row and its column, directed against its place in a margin, every hidden cell carries its value as
 * a flow that the equations keep; other tables that they allow differ by a flow in circles. A cell can be larger by as much as
 * the others can carry back. They may grow without limit and shrink to 1, not to 0: where a household stays in a cell, its
 * persons can stay, too. What holds for the households therefore holds for the persons, who are at least as many.
 */
final class Leeway {
    private static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private final long[][] values;
    private final boolean[][] hidden;
    private final int rows;
    private final int columns;

    Leeway(long[][] values, boolean[][] hidden) {
        this.values = values;
        this.hidden = hidden;
        this.rows = values.length;
        this.columns = values[0].length;
    }

    /** Whether a hidden cell could be larger by that much. */
    boolean leavesMore(Cell cell, long amount) {
        return carries(capacities(cell), headOf(cell), tailOf(cell), amount);
    }

    /** Whether a hidden cell could have another value, larger or smaller. */
    boolean leavesOpen(Cell cell) {
        return leavesMore(cell, 1)
                || values[cell.row()][cell.column()] > 0 && carries(capacities(cell), tailOf(cell), headOf(cell), 1);
    }

    /** What each hidden cell but one could carry more, and back. */
    private long[][] capacities(Cell but) {
        var capacities = new long[rows + columns][rows + columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var cell = new Cell(row, column);
                if (hidden[row][column] && !cell.equals(but)) {
                    capacities[tailOf(cell)][headOf(cell)] = UNBOUNDED;
                    capacities[headOf(cell)][tailOf(cell)] = Math.max(values[row][column] - 1, 0);
                }
            }
        }
        return capacities;
    }

    private static boolean carries(long[][] capacities, int from, int to, long amount) {
        long carried = 0;
        long more = 1;
        while (carried < amount && more > 0) {
            more = push(capacities, from, to, amount - carried, new boolean[capacities.length]);
            carried += more;
        }
        return carried >= amount;
    }

    /** Sends something along one way, and notes what could be sent back. */
    private static long push(long[][] capacities, int from, int to, long most, boolean[] seen) {
        if (from == to) {
            return most;
        }
        seen[from] = true;
        for (int next = 0; next < capacities.length; next++) {
            if (!seen[next] && capacities[from][next] > 0) {
                long pushed = push(capacities, next, to, Math.min(most, capacities[from][next]), seen);
                if (pushed > 0) {
                    capacities[from][next] -= pushed;
                    capacities[next][from] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }

    private int tailOf(Cell cell) {
        return isMargin(cell) ? rows + cell.column() : cell.row();
    }

    private int headOf(Cell cell) {
        return isMargin(cell) ? cell.row() : rows + cell.column();
    }

    /** The sum of all is a margin of margins, and stands as cells do that are none. */
    private boolean isMargin(Cell cell) {
        return (cell.row() == rows - 1) != (cell.column() == columns - 1);
    }
}
