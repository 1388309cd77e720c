package dev.pinglu.local;

import dev.pinglu.local.demo.Clerks;
import dev.pinglu.local.demo.DemoLedger;
import dev.pinglu.local.identity.Accounts;
import dev.pinglu.local.identity.ClientAccount;
import dev.pinglu.local.identity.OneAccount;
import dev.pinglu.local.identity.Tokens;
import dev.pinglu.local.stack.Port;
import dev.pinglu.local.stack.StackFailure;
import dev.pinglu.local.stack.StackSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Sends the demo ledger of the district through the REST API and compares the figures with the report."
                        + " Each ledger is entered by the role that keeps it. Safe to repeat and to interrupt. Ends with 0 when"
                        + " every figure agrees.",
        footer = SignIn.FOOTER)
final class Demo implements Callable<Integer> {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--url", description = "Address of the suite; the local gateway unless told.")
    private @Nullable URI url;

    @Mixin
    private SignIn signIn = new SignIn();

    @Override
    public Integer call() {
        StackSettings settings = new LocalStack().settings();
        if (url != null && signIn.isLocal() && !LOOPBACK.contains(url.getHost())) {
            throw new StackFailure(
                    "Say with --issuer and --user who signs in at " + url + "; the demo users are local");
        }
        URI suite = url != null ? url : URI.create(settings.url(Port.GATEWAY));
        Accounts accounts = signIn.accounts(settings, System.getenv());
        if (accounts instanceof OneAccount || accounts instanceof ClientAccount) {
            throw new StackFailure(
                    "The demo takes an account for each role: whoever records a photo does not verify it");
        }
        Tokens tokens = new Tokens(accounts, Clock.systemUTC());
        boolean agree = new DemoLedger(new Clerks(suite, tokens))
                .run(spec.commandLine().getOut(), Boolean.getBoolean("pinglu.terminal"));
        return agree ? 0 : 1;
    }
}
