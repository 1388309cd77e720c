package dev.pinglu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pinglu.local.identity.ClientAccount;
import dev.pinglu.local.identity.LocalAccounts;
import dev.pinglu.local.identity.OneAccount;
import dev.pinglu.local.identity.RoleAccounts;
import dev.pinglu.local.stack.StackFailure;
import dev.pinglu.local.stack.StackSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What people are told who ask for a token that there is none of, and whose account is taken. */
class TokenTest {
    private static final StackSettings SETTINGS = StackSettings.from(Path.of("/nowhere"), Map.of());

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anUnknownRoleIsAnsweredWithThoseThereAre() {
        int status = token("mayor");

        assertThat(status).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("There is no role mayor", "leader", "township-clerk", "subscriber");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aDivisionThatIsNoneIsRefused() {
        for (String code : new String[] {"14060320", "1406", "140602", "140603208"}) {
            assertThat(token("leader", "--division", code)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
            assertThat(err.toString()).contains("There is no division " + code);
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpTellsHowToCallElsewhere() {
        assertThat(token("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--division",
                        "--issuer",
                        "PINGLU_PASSWORD",
                        "$(./pinglu token leader)",
                        "PINGLU_CLIENT_SECRET");
    }

    @Test
    void theEnvironmentTellsWhoseAccountIsTaken() {
        assertThat(signIn().accounts(SETTINGS, Map.of())).isInstanceOf(LocalAccounts.class);
        assertThat(signIn("--issuer=http://id").accounts(SETTINGS, Map.of("PINGLU_PASSWORD", "p")))
                .isInstanceOf(RoleAccounts.class);
        assertThat(signIn("--issuer=http://id", "--user=a").accounts(SETTINGS, Map.of("PINGLU_PASSWORD", "p")))
                .isInstanceOf(OneAccount.class);
        assertThat(signIn("--issuer=http://id", "--client=c").accounts(SETTINGS, Map.of("PINGLU_CLIENT_SECRET", "s")))
                .isInstanceOf(ClientAccount.class);
    }

    @Test
    void withoutPasswordTheNeededVariableIsNamed() {
        SignIn elsewhere = signIn("--issuer=http://id");

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> elsewhere.accounts(SETTINGS, Map.of()))
                .withMessageContaining("PINGLU_PASSWORD");
    }

    @Test
    void theDemoUsersAreNotTakenElsewhere() {
        int status = command().execute("demo", "--url", "https://pinglu.example");

        assertThat(status).isNotZero();
        assertThat(err.toString()).contains("--issuer");
    }

    private int token(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "token";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command().execute(all);
    }

    private CommandLine command() {
        return Pinglu.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }

    private static SignIn signIn(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.signIn;
    }

    @Command
    private static final class Holder {
        @Mixin
        private SignIn signIn = new SignIn();
    }
}
