package dev.pinglu.local.bench;

import dev.pinglu.local.stack.StackSettings;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** One run over all rows. */
public final class BenchRun {
    private static final String SIZE = "size";
    private static final List<String> ROWS =
            List.of("relay", "write", "ingest", "visible", "readers", "overview", "sheet", "ledger", SIZE);

    private BenchRun() {}

    /**
     * Measures row by row and prints each as it is known.
     *
     * @param only names of the rows that are wanted; empty for all
     * @param sizes how many events the log has in the row {@code size}, ascending
     * @return whether every promise is kept
     */
    public static boolean run(StackSettings settings, Set<String> only, List<Long> sizes, PrintWriter out)
            throws Exception {
        var unknown = only.stream().filter(row -> !ROWS.contains(row)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The rows are " + ROWS + ", not " + unknown);
        }
        out.println("Starting a stack of its own; nothing here touches the ledger");
        out.flush();
        var wanted = ROWS.stream()
                .filter(row -> only.isEmpty() || only.contains(row))
                .toList();
        boolean kept = true;
        if (!wanted.equals(List.of(SIZE))) {
            kept = district(settings, wanted, out);
        }
        if (wanted.contains(SIZE)) {
            kept &= province(settings, sizes, out);
        }
        return kept;
    }

    private static boolean district(StackSettings settings, List<String> wanted, PrintWriter out) throws Exception {
        try (var stack = new BenchStack(settings)) {
            Map<String, Callable<List<BenchRow>>> rows = new LinkedHashMap<>();
            rows.put("relay", () -> List.of(new RelayBench(stack).run()));
            rows.put("write", new WriteBench(stack)::run);
            rows.put("ingest", () -> List.of(new IngestBench(stack).run()));
            rows.put("visible", new VisibleBench(stack)::run);
            rows.put("readers", () -> List.of(new ReadersBench(stack).run()));
            rows.put("overview", () -> List.of(new OverviewBench(stack).run()));
            rows.put("sheet", new SheetBench(stack)::run);
            // What it fills the ledger with would be in the way of the others.
            rows.put("ledger", new LedgerBench(stack)::run);
            boolean kept = true;
            for (var row : rows.entrySet()) {
                if (wanted.contains(row.getKey())) {
                    stack.startFor(row.getKey());
                    kept &= print(row.getValue().call(), out);
                }
            }
            return kept;
        }
    }

    /** With another register of divisions, so on another stack. */
    private static boolean province(StackSettings settings, List<Long> sizes, PrintWriter out) throws Exception {
        var province = new Province();
        try (var stack = new BenchStack(settings, province)) {
            stack.startGateway();
            return new SizeBench(stack, province, sizes).run(row -> print(List.of(row), out));
        }
    }

    private static boolean print(List<BenchRow> rows, PrintWriter out) {
        rows.forEach(out::println);
        out.flush();
        return rows.stream().allMatch(BenchRow::kept);
    }
}
