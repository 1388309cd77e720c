package dev.pinglu.local;

import dev.pinglu.local.stack.PartState;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows each part: state, process, memory, port. Ends with 0 when all are ready, else with 1.")
final class Status implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        LocalStack local = new LocalStack();
        List<PartState> states = local.stack().states();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-10s %-9s %8s %8s %6s%n", "part", "state", "pid", "memory", "port");
        for (PartState state : states) {
            out.printf(
                    "%-10s %-9s %8s %8s %6d%n",
                    state.part().name(),
                    state.word(),
                    state.process().map(process -> Long.toString(process.pid())).orElse("-"),
                    state.residentMegabytes().isPresent()
                            ? state.residentMegabytes().getAsLong() + " MB"
                            : "-",
                    local.settings().port(state.part().ports().get(0)));
        }
        return states.stream().allMatch(PartState::ready) ? 0 : 1;
    }
}
