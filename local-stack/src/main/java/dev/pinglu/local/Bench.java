package dev.pinglu.local;

import dev.pinglu.local.bench.BenchRun;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures what the suite promises beside the limits of this machine, on a stack of its own that is"
                        + " deleted afterwards. Takes about twenty minutes; ends with 0 when every promise is kept.")
final class Bench implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ROW",
            description =
                    "Rows to measure: relay, write, ingest, visible (with stream), readers (of the stream), overview, sheet"
                            + " (10,000 projects from a sheet), ledger (lists and figures of 50,000 projects), size (rebuild, and reads of ever longer logs); all unless told.")
    private Set<String> only = Set.of();

    @Option(
            names = "--events",
            split = ",",
            paramLabel = "NUMBER",
            description = "How long the logs of the row size are, from the shortest on; ${DEFAULT-VALUE} unless told."
                    + " 10000000 needs tens of gigabytes and much time.",
            defaultValue = "100000,1000000")
    private List<Long> events = List.of();

    @Override
    public Integer call() throws Exception {
        return BenchRun.run(
                        new LocalStack().settings(),
                        only,
                        events.stream().sorted().toList(),
                        spec.commandLine().getOut())
                ? 0
                : 1;
    }
}
