package dev.pinglu.backends;

import java.util.Map;

/**
 * Starts a backend and keeps it until SIGTERM:
 *
 * <ul>
 *   <li>{@code postgres --data DIR --port N --database a,b --ready FILE}: durable, for the local stack; each database belongs to a
 *       role {@code a_owner} and is used by a role {@code a}, with the passwords {@value Databases#OWNER_PASSWORD} and {@value
 *       Databases#PASSWORD} of the environment; the superuser has {@value Databases#SUPERUSER_PASSWORD}
 *   <li>{@code stop-postgres --data DIR}: ends a server whose supervisor was killed
 *   <li>{@code kafka --data DIR --port N --controller-port N --ready FILE}: for the local stack
 *   <li>{@code secured-kafka --folder DIR --watch PID --ready FILE}: a broker of SCRAM and ACLs for one test class; its {@code
 *       admin} has the password {@value SecuredKafkaCommand#ADMIN_PASSWORD} of the environment
 *   <li>{@code test --folder DIR --watch PID --ready FILE [--backend containers --postgres-image I --kafka-image I]}: both, for one build
 *   <li>{@code rehearse --folder DIR --database a --ready-url URL -- PROGRAM …}: both, for one start and end of a program
 * </ul>
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        try {
            Options options = Options.parse(args);
            switch (options.command()) {
                case "postgres" -> postgres(options);
                case "stop-postgres" -> Postmaster.stop(options.path("data"));
                case "kafka" -> kafka(options);
                case "secured-kafka" -> SecuredKafkaCommand.run(options, System.getenv());
                case "test" -> TestCommand.run(options);
                case "rehearse" -> Rehearsal.run(options, System.getenv());
                default -> throw new IllegalArgumentException("unknown command " + options.command());
            }
        } catch (IllegalArgumentException misuse) {
            System.err.println(misuse.getMessage());
            System.exit(2);
        } catch (Throwable failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void postgres(Options options) throws Exception {
        ReadyFile ready = new ReadyFile(options.path("ready"));
        PostgresServer server = PostgresServer.kept(
                options.path("data"),
                options.path("binaries"),
                options.number("port"),
                Databases.required(System.getenv(), Databases.SUPERUSER_PASSWORD));
        endWith(server, ready);
        new Databases(server, System.getenv()).createMissing(options.list("database"));
        ready.write(Map.of("postgres", "127.0.0.1:" + server.port()));
        server.process().onExit().join();
        // Whoever looks after us starts us again; staying would pretend that there is a database.
        System.exit(1);
    }

    private static void kafka(Options options) throws Exception {
        ReadyFile ready = new ReadyFile(options.path("ready"));
        KafkaBroker broker =
                KafkaBroker.start(options.path("data"), options.number("port"), options.number("controller-port"));
        endWith(broker, ready);
        ready.write(Map.of("kafka", broker.address()));
        Thread.currentThread().join();
    }

    private static void endWith(AutoCloseable server, ReadyFile ready) {
        Thread hook = new Thread(
                () -> {
                    try {
                        ready.delete();
                        server.close();
                    } catch (Exception leftBehind) {
                        System.err.println("Did not end cleanly: " + leftBehind);
                    }
                },
                "end");
        Runtime.getRuntime().addShutdownHook(hook);
    }
}
