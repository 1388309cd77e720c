package dev.pinglu.local;

import dev.pinglu.local.demo.DemoLedger;
import dev.pinglu.local.stack.Port;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Sends the demo ledger of the district through the REST API and compares the figures with the report."
                        + " Safe to repeat and to interrupt. Ends with 0 when every figure agrees.")
final class Demo implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--url", description = "Address of the suite; the local gateway unless told.")
    private @Nullable URI url;

    @Override
    public Integer call() {
        URI suite = url != null ? url : URI.create(new LocalStack().settings().url(Port.GATEWAY));
        boolean agree = new DemoLedger(suite).run(spec.commandLine().getOut(), Boolean.getBoolean("pinglu.terminal"));
        return agree ? 0 : 1;
    }
}
