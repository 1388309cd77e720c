package dev.pinglu.rural.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
    private static final long K = 5;
    private static final long PRIME = 1_000_003;

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
