package dev.pinglu.local;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Ends everything and deletes the databases, the topics, the users, the secrets and the logs.")
final class Reset implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        LocalStack local = new LocalStack();
        if (!yes && !confirmed(local)) {
            out.println("Nothing was deleted. --yes deletes without asking.");
            return 1;
        }
        local.stack().reset();
        out.println("Reset: " + local.settings().data() + " holds nothing any more.");
        return 0;
    }

    private static boolean confirmed(LocalStack local) {
        // A JDK from 22 on has a console even without a terminal; only the shell knows.
        Console console = Boolean.getBoolean("pinglu.terminal") ? System.console() : null;
        if (console == null) {
            return false;
        }
        String answer = console.readLine(
                "Delete all records in %s? Type yes: ", local.settings().data());
        return "yes".equals(answer);
    }
}
