package dev.pinglu.local;

import dev.pinglu.local.identity.RealmFile;
import dev.pinglu.local.stack.Part;
import dev.pinglu.local.stack.Port;
import dev.pinglu.local.stack.Secrets.Secret;
import dev.pinglu.local.stack.StackSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts what does not run and waits until all of it is ready. Safe to repeat.")
final class Up implements Callable<Integer> {
    private static final int LINE = 110;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--business-day",
            paramLabel = "DATE|today",
            description =
                    "What every rule takes for today; kept for later calls. The day of the report, 2022-10-20, unless told.")
    private @Nullable String businessDay;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        LocalStack local = new LocalStack();
        if (businessDay != null) {
            local.keepBusinessDay(businessDay);
        }
        out.printf("Data in %s, business day %s%n", local.settings().data(), local.businessDay());
        local.stack().up((part, took) -> progress(out, part, took));
        table(out, local);
        signIn(out, local.settings());
        out.printf(Locale.ROOT, "%nUp in %.1f s.%n", (System.nanoTime() - begun) / 1e9);
        return 0;
    }

    private static void progress(PrintWriter out, Part part, Duration took) {
        String time = took.isZero() ? "was already there" : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1e3);
        synchronized (out) {
            out.printf("  %-10s ready   %s%n", part.name(), time);
            out.flush();
        }
    }

    private static void table(PrintWriter out, LocalStack local) throws IOException {
        StackSettings settings = local.settings();
        out.println();
        for (Part part : local.parts()) {
            Port port = part.ports().get(0);
            switch (part.kind()) {
                case BACKEND -> out.printf("  %-10s 127.0.0.1:%d%n", part.name(), settings.port(port));
                case BESIDE -> out.printf("  %-10s %s/%n", part.name(), settings.url(port));
                case SERVICE ->
                    out.printf(
                            "  %-10s %-28s health %s/q/health%n",
                            part.name(),
                            settings.url(port) + "/",
                            settings.url(part.ports().get(1)));
            }
        }
    }

    private static List<String> ofTheWholeDistrict() {
        return RealmFile.read().people().stream()
                .filter(name -> !name.matches(".*-\\d+"))
                .toList();
    }

    private static void signIn(PrintWriter out, StackSettings settings) {
        out.printf("%nDemo users, all with the password %s in %s:%n", Secret.PINGLU_DEMO_PASSWORD, settings.secrets());
        StringBuilder line = new StringBuilder(" ");
        for (String name : ofTheWholeDistrict()) {
            if (line.length() + name.length() >= LINE) {
                out.println(line);
                line = new StringBuilder(" ");
            }
            line.append(' ').append(name);
        }
        out.println(line);
        out.println("  township-clerk-140603100 for one township alone, and likewise for every other");
        out.println("A token for curl: $(./pinglu token leader); ./pinglu token --help tells more.");
    }
}
