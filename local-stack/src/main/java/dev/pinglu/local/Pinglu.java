package dev.pinglu.local;

import dev.pinglu.local.demo.DemoFailure;
import dev.pinglu.local.identity.IdentityFailure;
import dev.pinglu.local.rest.ApiFailure;
import dev.pinglu.local.stack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one command of the suite. */
@Command(
        name = "pinglu",
        mixinStandardHelpOptions = true,
        version = "Pinglu 0.1.0",
        description = "Runs the operations suite of a district on this machine.",
        footer = {
            "",
            "Environment: PINGLU_DATA moves the data folder; PINGLU_GATEWAY_PORT, PINGLU_PROJECTS_PORT, PINGLU_RURAL_PORT,",
            "PINGLU_CIVILITY_PORT (and the same with _MANAGEMENT before _PORT), PINGLU_POSTGRES_PORT, PINGLU_KAFKA_PORT,",
            "PINGLU_KAFKA_CONTROLLER_PORT, PINGLU_KEYCLOAK_PORT move a port."
        },
        subcommands = {Up.class, Demo.class, Token.class, Status.class, Logs.class, Down.class, Reset.class, Bench.class
        })
public final class Pinglu implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** With failures told as a person needs them. */
    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new Pinglu());
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof StackFailure
                    || failure instanceof DemoFailure
                    || failure instanceof ApiFailure
                    || failure instanceof IdentityFailure
                    || failure instanceof IllegalArgumentException) {
                line.getErr().println(failure.getMessage());
            } else {
                failure.printStackTrace(line.getErr());
            }
            return 1;
        });
        return command;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: ./pinglu up starts the suite");
    }
}
