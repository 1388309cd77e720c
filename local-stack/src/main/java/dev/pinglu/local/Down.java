package dev.pinglu.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Ends everything that up started; the data stays.")
final class Down implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LocalStack local = new LocalStack();
        local.stack().down();
        spec.commandLine()
                .getOut()
                .println("Down. The data stays in " + local.settings().data());
        return 0;
    }
}
