package dev.pinglu.local.stack;

import dev.pinglu.local.stack.Part.Environment;
import dev.pinglu.local.stack.Part.Kind;
import dev.pinglu.local.stack.Secrets.Secret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which parts the suite consists of and how each is started. */
public final class PartTable {
    /** How much the JVM of a service makes of code that is used often. */
    public enum Compiler {
        /** Starts fast and stays small. */
        QUICK,
        /** As in a deployment: fast once it has run for some minutes. */
        FULL
    }

    private final StackSettings settings;
    private final Optional<LocalDate> businessDay;
    private final Compiler compiler;
    private final Optional<Path> register;

    /** @param businessDay the day every rule takes for today; empty for the real one */
    public PartTable(StackSettings settings, Optional<LocalDate> businessDay, Compiler compiler) {
        this(settings, businessDay, compiler, Optional.empty());
    }

    private PartTable(
            StackSettings settings, Optional<LocalDate> businessDay, Compiler compiler, Optional<Path> register) {
        this.settings = settings;
        this.businessDay = businessDay;
        this.compiler = compiler;
        this.register = register;
    }

    /** The same parts, for which there are further divisions beside the district's own. */
    public PartTable with(Path divisions) {
        return new PartTable(settings, businessDay, compiler, Optional.of(divisions));
    }

    /** All parts, those first that others need. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(postgres());
        parts.add(kafka());
        parts.add(new Keycloak(settings).part());
        for (Service service : Service.values()) {
            if (Files.isDirectory(settings.root().resolve(service.module()).resolve("src/main"))) {
                parts.add(service(service));
            }
        }
        return List.copyOf(parts);
    }

    private Part postgres() {
        return backend(
                "postgres",
                List.of(Port.POSTGRES),
                "-Xmx128m",
                List.of(
                        "--binaries",
                        settings.kept("binaries").toString(),
                        "--port",
                        Integer.toString(settings.port(Port.POSTGRES)),
                        "--database",
                        String.join(",", Service.databases())),
                () -> secrets(
                        Secret.PINGLU_DATABASE_SUPERUSER_PASSWORD,
                        Secret.PINGLU_DATABASE_PASSWORD,
                        Secret.PINGLU_DATABASE_OWNER_PASSWORD));
    }

    private Part kafka() {
        return backend(
                "kafka",
                List.of(Port.KAFKA, Port.KAFKA_CONTROLLER),
                "-Xmx256m",
                List.of(
                        "--port",
                        Integer.toString(settings.port(Port.KAFKA)),
                        "--controller-port",
                        Integer.toString(settings.port(Port.KAFKA_CONTROLLER))),
                Map::of);
    }

    private Part backend(String name, List<Port> ports, String heap, List<String> options, Environment environment) {
        Path jar = settings.root().resolve("embedded-backends/target/embedded-backends.jar");
        List<String> arguments = new ArrayList<>(common(heap));
        // Seldom and large collections would hold up every event that passes meanwhile.
        arguments.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmn24m", "-jar", jar.toString(), name));
        arguments.addAll(List.of(
                "--data", settings.kept(name).toString(),
                "--ready", settings.ready(name).toString()));
        arguments.addAll(options);
        return new Part(
                name,
                jar,
                ports,
                List.copyOf(arguments),
                settings.data(),
                new Readiness.OwnFile(settings.ready(name)),
                Kind.BACKEND,
                environment);
    }

    private Part service(Service service) {
        Path app = settings.root().resolve(service.module()).resolve("target/quarkus-app");
        List<String> arguments = new ArrayList<>(common("-Xmx256m"));
        // Left alone, the JVM spreads over all it may have before it collects for the first time.
        // A gateway that rebuilds makes portions of garbage, which a small young generation would copy over and over.
        arguments.addAll(service == Service.GATEWAY ? List.of("-Xms80m", "-Xmn64m") : List.of("-Xms40m", "-Xmn24m"));
        // Left alone, it collects everything each time the classes in use outgrow what it guessed.
        arguments.add("-XX:MetaspaceSize=160m");
        // Compiling leaves tens of megabytes in glibc's free lists; older releases of 17 do not know the option.
        arguments.addAll(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:TrimNativeHeapInterval=10000"));
        if (Files.exists(app.resolve("app-cds.jsa"))) {
            arguments.add("-XX:SharedArchiveFile=app-cds.jsa");
        }
        if (compiler == Compiler.QUICK) {
            // Four services that start on two cores would spend half of their time on optimising, and some forty
            // megabytes
            // each on what that needs to know.
            arguments.add("-XX:TieredStopAtLevel=1");
        }
        arguments.addAll(properties(service));
        arguments.addAll(List.of("-jar", "quarkus-run.jar"));
        return new Part(
                service.part(),
                app.resolve("quarkus-run.jar"),
                List.of(service.port(), service.management()),
                List.copyOf(arguments),
                app,
                new Readiness.Health(URI.create(settings.url(service.management()) + "/q/health/ready")),
                Kind.SERVICE,
                () -> environment(service));
    }

    private List<String> properties(Service service) {
        List<String> properties = new ArrayList<>(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + settings.port(service.port()),
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + settings.port(service.management()),
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/"
                        + service.part(),
                // On this machine alone Kafka needs no encryption, and nobody comes from elsewhere.
                "-Dpinglu.kafka.allow-plain=true",
                "-Dpinglu.address.allow-loopback=true",
                "-Dkafka.bootstrap.servers=127.0.0.1:" + settings.port(Port.KAFKA),
                "-Dpinglu.public-url=" + settings.url(Port.GATEWAY),
                "-Dpinglu.identity.issuer=" + settings.issuer()));
        businessDay.ifPresent(day -> {
            properties.add("-Dpinglu.business-day=" + day);
            properties.add("-Dpinglu.business-day.allow-fixed=true");
        });
        if (compiler == Compiler.FULL) {
            // What a new day brings is gone through once a day; a ledger that was filled behind the back of its service
            // would be gone
            // through while it is measured.
            properties.add("-Dpinglu.daily.check-every=off");
        }
        register.ifPresent(file -> {
            properties.add("-Dpinglu.divisions=divisions/140603.csv,divisions/140603-local.csv," + file);
            // The log of so many divisions is written by whoever measures it; that no service speaks is no news for it.
            properties.add("-Dpinglu.alerts.every=off");
        });
        if (service == Service.PROJECTS) {
            properties.add("-Dpinglu.attachment.folder=" + settings.kept("attachments"));
        }
        if (service == Service.GATEWAY) {
            properties.add("-Dpinglu.upstream.projects=" + settings.url(Port.PROJECTS));
            properties.add("-Dpinglu.upstream.rural=" + settings.url(Port.RURAL));
            properties.add("-Dpinglu.upstream.civility=" + settings.url(Port.CIVILITY));
            // Whoever tries webhooks receives them on this machine.
            properties.add("-Dpinglu.webhooks.allow-http=true");
            properties.add("-Dpinglu.webhooks.allow-private=true");
        }
        return properties;
    }

    /** What must not be read from the arguments of a process. */
    private Map<String, String> environment(Service service) {
        return service == Service.GATEWAY
                ? secrets(
                        Secret.PINGLU_DATABASE_PASSWORD,
                        Secret.PINGLU_DATABASE_OWNER_PASSWORD,
                        Secret.PINGLU_IDENTITY_CLIENT_SECRET,
                        Secret.PINGLU_IDENTITY_SESSION_SECRET,
                        Secret.PINGLU_WEBHOOKS_KEY)
                : databasePasswords();
    }

    private Map<String, String> databasePasswords() {
        return secrets(Secret.PINGLU_DATABASE_PASSWORD, Secret.PINGLU_DATABASE_OWNER_PASSWORD);
    }

    private Map<String, String> secrets(Secret... names) {
        return new Secrets(settings).variables(names);
    }

    /** The first argument tells any process of this stack from every other: {@code down} finds by it what no pid file names. */
    private List<String> common(String heap) {
        return List.of(mark(settings), heap, "-XX:+UseSerialGC", "-Xss512k", "-Dfile.encoding=UTF-8");
    }

    static String mark(StackSettings settings) {
        return "-Dpinglu.stack=" + settings.data();
    }
}
