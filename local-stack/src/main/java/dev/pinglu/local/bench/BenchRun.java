package dev.pinglu.local.bench;

import dev.pinglu.local.stack.StackSettings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** One run over all rows. */
public final class BenchRun {
    private BenchRun() {}

    /**
     * Measures row by row and prints each as it is known.
     *
     * @param only names of the rows that are wanted; empty for all
     * @return whether every promise is kept
     */
    public static boolean run(StackSettings settings, Set<String> only, PrintWriter out) throws Exception {
        try (var stack = new BenchStack(settings)) {
            out.println("Starting a stack of its own; nothing here touches the ledger");
            out.flush();
            Map<String, Callable<List<BenchRow>>> rows = new LinkedHashMap<>();
            rows.put("relay", () -> List.of(new RelayBench(stack).run()));
            rows.put("write", new WriteBench(stack)::run);
            rows.put("ingest", new IngestBench(stack)::run);
            rows.put("visible", new VisibleBench(stack)::run);
            rows.put("overview", () -> List.of(new OverviewBench(stack).run()));
            if (!rows.keySet().containsAll(only)) {
                throw new IllegalArgumentException("The rows are " + rows.keySet() + ", not " + only);
            }
            var measured = new ArrayList<BenchRow>();
            for (var row : rows.entrySet()) {
                if (only.isEmpty() || only.contains(row.getKey())) {
                    stack.startFor(row.getKey());
                    for (var line : row.getValue().call()) {
                        measured.add(line);
                        out.println(line);
                        out.flush();
                    }
                }
            }
            return measured.stream().allMatch(BenchRow::kept);
        }
    }
}
