package dev.pinglu.local;

import dev.pinglu.local.identity.Accounts;
import dev.pinglu.local.identity.ClientAccount;
import dev.pinglu.local.identity.LocalAccounts;
import dev.pinglu.local.identity.OneAccount;
import dev.pinglu.local.identity.Provider;
import dev.pinglu.local.identity.RoleAccounts;
import dev.pinglu.local.stack.StackFailure;
import dev.pinglu.local.stack.StackSettings;
import java.io.Console;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who calls, for commands that can also turn to a suite elsewhere. Passwords come from the environment or the keyboard, never as arguments. */
final class SignIn {
    /** Shown below the options of a command that has them. */
    static final String FOOTER = """

            Without --issuer and --user the demo users of the local stack call.
            Elsewhere the environment tells who does:
              PINGLU_PASSWORD       with --user: one account that has every role,
                                    not for the demo: whoever records a photo
                                    does not verify it;
                                    alone: an account for each role, named as the
                                    role, such as rural-clerk, or as role and code
                                    for a part of the district, such as
                                    township-clerk-140603100
              PINGLU_CLIENT_SECRET  with --client: a client whose service account
                                    has every role
            A password that the environment does not hold is asked for at the
            terminal.""";

    static final String PASSWORD = "PINGLU_PASSWORD";
    static final String CLIENT_SECRET = "PINGLU_CLIENT_SECRET";

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "OpenID Connect provider; the local Keycloak unless told.")
    private @Nullable URI issuer;

    @Option(
            names = "--client",
            paramLabel = "ID",
            defaultValue = LocalAccounts.CLIENT,
            description = "Client there that may take names and passwords: ${DEFAULT-VALUE}.")
    private String client = LocalAccounts.CLIENT;

    @Option(names = "--user", paramLabel = "NAME", description = "One account for everything.")
    private @Nullable String user;

    /** Whether the demo users of the local stack call. */
    boolean isLocal() {
        return issuer == null && user == null;
    }

    /** @throws StackFailure when nothing tells who is to call */
    Accounts accounts(StackSettings settings, Map<String, String> environment) {
        Clock clock = Clock.systemUTC();
        if (isLocal()) {
            return new LocalAccounts(settings, clock);
        }
        Provider provider = new Provider(issuer != null ? issuer : settings.issuer(), clock);
        String secret = environment.get(CLIENT_SECRET);
        if (user == null && secret != null) {
            return new ClientAccount(provider, client, secret);
        }
        String password = Optional.ofNullable(environment.get(PASSWORD))
                .or(this::asked)
                .orElseThrow(() -> new StackFailure("Set " + PASSWORD + ", or " + CLIENT_SECRET
                        + " of a client; --help tells which accounts are used"));
        return user != null
                ? new OneAccount(provider, client, user, password)
                : new RoleAccounts(provider, client, password);
    }

    private Optional<String> asked() {
        // A JDK from 22 on has a console even without a terminal; only the shell knows.
        Console console = Boolean.getBoolean("pinglu.terminal") ? System.console() : null;
        return Optional.ofNullable(console)
                .map(terminal -> terminal.readPassword("Password of %s: ", user == null ? "the accounts" : user))
                .map(String::new);
    }
}
