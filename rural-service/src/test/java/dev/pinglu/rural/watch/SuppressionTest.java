package dev.pinglu.rural.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
    private static final long K = 5;
    private static final long PRIME = 1_000_003;
    /** A smaller k for tables of smaller numbers, and the largest number that is tried out in a cell. */
    private static final long FEW = 3;

    private static final long MOST = 7;

    @Test
    void aTableWithoutSmallCellsIsPublishedWhole() {
        // When
        var hidden = hide(table(new long[][] {{7, 8}, {9, 10}}));
        // Then
        assertThat(count(hidden)).isZero();
    }

    @Test
    void aSmallCellTakesThreeOthersWithIt() {
        // When
        var hidden = hide(table(new long[][] {{3, 8, 20}, {9, 10, 30}, {40, 50, 60}}));
        // Then
        assertThat(hidden[0][0]).isTrue();
        assertThat(count(hidden)).isEqualTo(4);
        assertThat(hidden[3]).containsOnly(false);
    }

    @Test
    void hiddenCellsOfALineThatAddUpToLittleHideMore() {
        // When
        var hidden = hide(table(new long[][] {{1, 2, 20}, {9, 10, 30}, {40, 50, 60}}));
        // Then
        assertThat(hidden[0]).containsExactly(true, true, true, false);
    }

    @Test
    void whatAnEarlierReleaseHidStaysHidden() {
        // Given
        var table = table(new long[][] {{7, 8}, {9, 10}});
        // When
        var hidden = Suppression.of(table, K, cell -> cell.row() == 0 && cell.column() == 0);
        // Then
        assertThat(hidden[0][0]).isTrue();
        assertThat(count(hidden)).isGreaterThanOrEqualTo(4);
    }

    /** Without the rule for tables without negative counts a reader subtracts: the second and the sixth cell add up to 0. */
    @Test
    void whatOnlyNegativeCountsWouldConcealHidesMore() {
        // Given
        var table = table(new long[][] {{5, 0, 9}, {5, 9, 0}, {20, 6, 6}});
        // When
        var hidden = hide(table);
        // Then
        assertThat(mayBe(table, hidden, 0, 1, K)).isTrue();
        assertThat(mayBe(table, hidden, 1, 2, K)).isTrue();
    }

    /** Every table that a reader could think of is tried out: among them is one where a small cell is not small. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everySmallCellCouldBeAnother(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 30; run++) {
            // Given
            var table = table(random.nextBoolean() ? few(random, 2, 3) : few(random, 3, 2));
            // When
            var hidden = Suppression.of(table, FEW, cell -> false);
            // Then
            for (int row = 0; row < table.length; row++) {
                for (int column = 0; column < table[0].length; column++) {
                    if (table[row][column] < FEW) {
                        assertThat(mayBe(table, hidden, row, column, FEW))
                                .as("row %d, column %d of %s", row, column, Arrays.deepToString(table))
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Whether the shown cells allow that a hidden one has a value: row by row, every sum of the columns that can come about. */
    private static boolean mayBe(long[][] table, boolean[][] hidden, int row, int column, long value) {
        var shown = new Long[table.length][table[0].length];
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < table[0].length; c++) {
                shown[r][c] = hidden[r][c] ? null : (Long) table[r][c];
            }
        }
        shown[row][column] = value;
        var sums = Set.of(Collections.nCopies(table[0].length, 0L));
        for (int r = 0; r < table.length - 1; r++) {
            sums = oneRowMore(sums, rows(shown[r]));
        }
        var margins = shown[table.length - 1];
        return sums.stream().anyMatch(sum -> agree(sum, margins));
    }

    private static Set<List<Long>> oneRowMore(Set<List<Long>> sums, List<List<Long>> rows) {
        var longer = new HashSet<List<Long>>();
        for (var sum : sums) {
            for (var row : rows) {
                longer.add(IntStream.range(0, row.size())
                        .mapToObj(c -> sum.get(c) + row.get(c))
                        .toList());
            }
        }
        return longer;
    }

    /** Every row with its sum that the shown cells of a row allow. */
    private static List<List<Long>> rows(Long[] shown) {
        var rows = List.of(List.<Long>of());
        for (int c = 0; c < shown.length - 1; c++) {
            var cell = shown[c];
            rows = rows.stream()
                    .flatMap(row -> (cell == null ? LongStream.rangeClosed(0, MOST) : LongStream.of(cell))
                            .mapToObj(value -> with(row, value)))
                    .toList();
        }
        return rows.stream()
                .map(row -> with(row, row.stream().mapToLong(Long::longValue).sum()))
                .filter(row ->
                        shown[shown.length - 1] == null || shown[shown.length - 1].equals(row.get(row.size() - 1)))
                .toList();
    }

    private static List<Long> with(List<Long> row, long value) {
        return Stream.concat(row.stream(), Stream.of(value)).toList();
    }

    private static boolean agree(List<Long> values, Long[] shown) {
        return IntStream.range(0, shown.length).allMatch(c -> shown[c] == null || shown[c].equals(values.get(c)));
    }

    /** The equations of all rows and columns leave every hidden cell open: none is a combination of them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noHiddenCellCanBeComputed(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 60; run++) {
            // Given
            var table = table(random(random, 2 + random.nextInt(11), 1 + random.nextInt(3)));
            // When
            var hidden = hide(table);
            // Then
            for (int row = 0; row < table.length; row++) {
                for (int column = 0; column < table[0].length; column++) {
                    if (table[row][column] < K) {
                        assertThat(hidden[row][column]).isTrue();
                    }
                    if (hidden[row][column]) {
                        assertThat(isDetermined(hidden, row, column)).isFalse();
                    }
                }
            }
        }
    }

    /** Whether a hidden cell follows from the shown ones, by elimination modulo a prime. */
    private static boolean isDetermined(boolean[][] hidden, int row, int column) {
        var unknowns = new ArrayList<int[]>();
        for (int r = 0; r < hidden.length; r++) {
            for (int c = 0; c < hidden[0].length; c++) {
                if (hidden[r][c]) {
                    unknowns.add(new int[] {r, c});
                }
            }
        }
        var equations = new ArrayList<long[]>();
        for (int r = 0; r < hidden.length; r++) {
            equations.add(equation(unknowns, 0, r, hidden[0].length - 1));
        }
        for (int c = 0; c < hidden[0].length; c++) {
            equations.add(equation(unknowns, 1, c, hidden.length - 1));
        }
        int before = rank(equations);
        var unit = new long[unknowns.size()];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = unknowns.get(i)[0] == row && unknowns.get(i)[1] == column ? 1 : 0;
        }
        equations.add(unit);
        return rank(equations) == before;
    }

    private static long[] equation(List<int[]> unknowns, int axis, int line, int margin) {
        return unknowns.stream()
                .mapToLong(cell -> cell[axis] != line ? 0 : cell[1 - axis] == margin ? PRIME - 1 : 1)
                .toArray();
    }

    private static int rank(List<long[]> equations) {
        var rows = equations.stream().map(long[]::clone).toArray(long[][]::new);
        int rank = 0;
        for (int column = 0; column < rows[0].length && rank < rows.length; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            var swap = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank] = swap;
            long inverse = power(swap[column], PRIME - 2);
            for (int r = rank + 1; r < rows.length; r++) {
                long factor = rows[r][column] * inverse % PRIME;
                for (int c = column; c < rows[r].length; c++) {
                    rows[r][c] = Math.floorMod(rows[r][c] - factor * swap[c], PRIME);
                }
            }
            rank++;
        }
        return rank;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long b = base, e = exponent; e > 0; e >>= 1, b = b * b % PRIME) {
            result = (e & 1) == 1 ? result * b % PRIME : result;
        }
        return result;
    }

    private static boolean[][] hide(long[][] table) {
        return Suppression.of(table, K, cell -> false);
    }

    /** Small enough to be tried out. */
    private static long[][] few(Random random, int rows, int columns) {
        var inner = new long[rows][columns];
        for (var row : inner) {
            Arrays.setAll(row, c -> random.nextInt(3) == 0 ? 0 : random.nextInt((int) (MOST - FEW) + 1));
        }
        return inner;
    }

    private static long[][] random(Random random, int rows, int columns) {
        var inner = new long[rows][columns];
        for (var row : inner) {
            for (int c = 0; c < columns; c++) {
                row[c] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(30);
            }
        }
        return inner;
    }

    /** Adds the margins. */
    private static long[][] table(long[][] inner) {
        int rows = inner.length;
        int columns = inner[0].length;
        var table = new long[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                table[r][c] = inner[r][c];
                table[r][columns] += inner[r][c];
                table[rows][c] += inner[r][c];
                table[rows][columns] += inner[r][c];
            }
        }
        return table;
    }

    private static int count(boolean[][] hidden) {
        int count = 0;
        for (var row : hidden) {
            for (var cell : row) {
                count += cell ? 1 : 0;
            }
        }
        return count;
    }
}
