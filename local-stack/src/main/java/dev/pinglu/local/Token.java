package dev.pinglu.local;

import dev.pinglu.local.identity.Divisions;
import dev.pinglu.local.identity.RealmFile;
import dev.pinglu.local.stack.StackFailure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Prints an access token for requests, and nothing else; it holds for ten minutes.",
            "Example: curl --oauth2-bearer $$(./pinglu token leader)",
            "         http://127.0.0.1:8080/api/overview"
        },
        footer = SignIn.FOOTER)
final class Token implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ROLE", description = "leader, projects-clerk, …; an unknown one lists all.")
    @SuppressWarnings("NullAway.Init")
    private String role;

    @Option(
            names = "--division",
            paramLabel = "CODE",
            description =
                    "Whose records the role keeps; the district unless told. The local stack makes a user for another"
                            + " division when it is first asked for.")
    private String division = Divisions.home();

    @Mixin
    private SignIn signIn = new SignIn();

    @Override
    public Integer call() {
        List<String> roles = RealmFile.read().roles();
        if (!roles.contains(role)) {
            throw new StackFailure("There is no role " + role + "; there are " + String.join(", ", roles));
        }
        if (!Divisions.include(division)) {
            throw new StackFailure("There is no division " + division + " in the district; " + Divisions.home()
                    + " is the district, 140603100 a township, 140603100001 a village");
        }
        String token = signIn.accounts(new LocalStack().settings(), System.getenv())
                .token(role, division)
                .value();
        spec.commandLine().getOut().println(token);
        return 0;
    }
}
