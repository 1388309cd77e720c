package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.identity.Divisions;
import dev.pinglu.local.identity.LocalAccounts;
import dev.pinglu.local.identity.Provider;
import dev.pinglu.local.identity.Tokens;
import dev.pinglu.local.rest.Api;
import dev.pinglu.local.stack.CommandLine;
import dev.pinglu.local.stack.Port;
import dev.pinglu.local.stack.Secrets;
import dev.pinglu.local.stack.Secrets.Secret;
import dev.pinglu.local.stack.StackSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A packaged suite of its own: free ports, a data folder in {@code target}, driven by the command line that people use. */
final class Suite {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/admin/realms/pinglu/users";

    private final Map<String, String> environment = new HashMap<>();
    private final StackSettings settings;
    private final Tokens tokens;

    Suite() throws IOException {
        Path root = Path.of(System.getProperty("pinglu.root"));
        environment.put(
                "PINGLU_DATA",
                root.resolve("local-stack/target/suite-"
                                + ProcessHandle.current().pid())
                        .toString());
        List<ServerSocket> held = new ArrayList<>();
        for (Port port : Port.values()) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            environment.put(port.variable(), Integer.toString(socket.getLocalPort()));
            held.add(socket);
        }
        // Not before all are found: one that is given back may be given out again.
        for (ServerSocket socket : held) {
            socket.close();
        }
        settings = StackSettings.from(root, environment);
        tokens = new Tokens(new LocalAccounts(settings, Clock.systemUTC()), Clock.systemUTC());
    }

    /**
     * How a command ended.
     *
     * @param status zero when all is well
     * @param output of both streams
     */
    record Ended(int status, String output) {}

    Ended pinglu(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** A command that goes on while the test does something else. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dpinglu.root=" + settings.root(),
                "-jar",
                settings.root().resolve("local-stack/target/local-stack.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The lines of an event stream as the leader gets them, from now on. */
    Stream<String> listen(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway() + path))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + tokens.of("leader", Divisions.home()))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body();
    }

    /** As {@code kill -9}. */
    void kill(String part) throws IOException {
        Path pidFile = settings.data().resolve("run").resolve(part + ".pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The suite through its gateway, as somebody with this role for the district sees it. */
    Api as(String role) {
        return as(role, Divisions.home());
    }

    /** The suite through its gateway, as somebody with this role for a division sees it. */
    Api as(String role, String division) {
        return as(() -> tokens.of(role, division));
    }

    /** The suite through its gateway for whoever has the token. */
    Api as(Supplier<String> token) {
        return new Api(URI.create(gateway()), token);
    }

    StackSettings settings() {
        return settings;
    }

    String gateway() {
        return settings.url(Port.GATEWAY);
    }

    /** A token of the realm that administers Keycloak. */
    String administration() {
        return new Provider(settings.issuer().resolve("/realms/master"), Clock.systemUTC())
                .forPassword("admin-cli", Secrets.ADMINISTRATOR, secret(Secret.KC_BOOTSTRAP_ADMIN_PASSWORD))
                .value();
    }

    /** A token of one account that has several roles for the district, as no demo user has. */
    String withAll(List<String> roles) {
        Api keycloak = new Api(settings.issuer().resolve("/"), this::administration);
        String name = "all-clerks";
        ObjectNode user = JSON.createObjectNode()
                .put("username", name)
                .put("enabled", true)
                .put("lastName", "示例");
        user.putObject("attributes").putArray("division").add(Divisions.home());
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", secret(Secret.PINGLU_DEMO_PASSWORD));
        keycloak.send(USERS, user);
        String id = keycloak.get(USERS + "?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asText();
        ArrayNode granted = JSON.createArrayNode();
        roles.forEach(role -> granted.add(keycloak.get("/admin/realms/pinglu/roles/" + role)));
        keycloak.send(USERS + "/" + id + "/role-mappings/realm", granted);
        return new Provider(settings.issuer(), Clock.systemUTC())
                .forPassword(LocalAccounts.CLIENT, name, secret(Secret.PINGLU_DEMO_PASSWORD))
                .value();
    }

    /** A token of a demo user. */
    String token(String role, String division) {
        return tokens.of(role, division);
    }

    String secret(Secret secret) {
        return new Secrets(settings).get(secret);
    }

    /** Does to a service's ledger what no service would. */
    void sql(String database, String statement) throws SQLException {
        sql(database, database + "_owner", Secret.PINGLU_DATABASE_OWNER_PASSWORD, statement);
    }

    /** Does to the databases what only PostgreSQL's superuser may. */
    void administer(String statement) throws SQLException {
        sql("postgres", "postgres", Secret.PINGLU_DATABASE_SUPERUSER_PASSWORD, statement);
    }

    private void sql(String database, String role, Secret password, String statement) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, role, secret(password));
                Statement command = connection.createStatement()) {
            command.execute(statement);
        }
    }

    String kafka() {
        return "127.0.0.1:" + settings.port(Port.KAFKA);
    }

    /** Whether a process of this suite lives. */
    boolean anyProcess() {
        String mark = "-Dpinglu.stack=" + settings.data();
        return ProcessHandle.allProcesses()
                .anyMatch(process -> CommandLine.of(process).contains(mark));
    }
}
