package dev.pinglu.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.local.identity.Divisions;
import dev.pinglu.local.identity.LocalAccounts;
import dev.pinglu.local.identity.Tokens;
import dev.pinglu.local.rest.Api;
import dev.pinglu.local.stack.Part;
import dev.pinglu.local.stack.PartTable;
import dev.pinglu.local.stack.Port;
import dev.pinglu.local.stack.Secrets;
import dev.pinglu.local.stack.Secrets.Secret;
import dev.pinglu.local.stack.Stack;
import dev.pinglu.local.stack.StackSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A stack of its own, so that measuring leaves no trace in anybody's ledger: free ports, a folder that is deleted. */
final class BenchStack implements AutoCloseable {
    private static final LocalDate DAY = LocalDate.of(2022, 10, 20);
    private static final Set<String> WITHOUT_GATEWAY = Set.of("relay", "write", "sheet", "ledger", "ingest");
    private static final List<String> WRITING = List.of("postgres", "kafka", "keycloak", "projects");
    private static final List<String> ALL = List.of("postgres", "kafka", "keycloak", "projects", "gateway");
    private static final List<String> GATEWAY_ALONE = List.of("postgres", "kafka", "keycloak", "gateway");
    private static final String CLERK = "projects-clerk";
    private static final String READER = "leader";
    private static final String OPERATOR = "operator";

    private final StackSettings settings;
    private final Tokens tokens;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Optional<Path> register;

    BenchStack(StackSettings local) throws IOException {
        this(local, Optional.empty());
    }

    /** One of a whole province. */
    BenchStack(StackSettings local, Province province) throws IOException {
        this(local, Optional.of(province));
    }

    private BenchStack(StackSettings local, Optional<Province> province) throws IOException {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports.put(port, socket.getLocalPort());
            }
        }
        Path data = local.data().resolve("bench-" + ProcessHandle.current().pid());
        settings = new StackSettings(local.root(), data, Map.copyOf(ports));
        register = province.isEmpty()
                ? Optional.empty()
                : Optional.of(province.get().writeTo(data.resolve("data/province.csv")));
        tokens = new Tokens(new LocalAccounts(settings, Clock.systemUTC()), Clock.systemUTC());
    }

    /** Starts what a row needs; the gateway joins late, so that it does not share the cores with what comes before. */
    void startFor(String row) throws IOException, InterruptedException {
        stack(WITHOUT_GATEWAY.contains(row) ? WRITING : ALL).up((part, took) -> {});
    }

    /** Starts the gateway and what it cannot do without. */
    void startGateway() throws IOException, InterruptedException {
        stack(GATEWAY_ALONE).up((part, took) -> {});
    }

    void startAll() throws IOException, InterruptedException {
        stack(ALL).up((part, took) -> {});
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/" + database
                        + "?reWriteBatchedInserts=true",
                database + "_owner",
                new Secrets(settings).get(Secret.PINGLU_DATABASE_OWNER_PASSWORD));
    }

    String kafka() {
        return "127.0.0.1:" + settings.port(Port.KAFKA);
    }

    /** A connection of the clerk who keeps key projects. */
    RawHttp projects() throws IOException {
        return new RawHttp(settings.port(Port.PROJECTS), tokens.of(CLERK, Divisions.home()));
    }

    /** A connection of the leader. */
    RawHttp gateway() throws IOException {
        return new RawHttp(settings.port(Port.GATEWAY), tokens.of(READER, Divisions.home()));
    }

    /** The service of key projects, for the clerk who keeps them. */
    Api clerk() {
        return new Api(URI.create(settings.url(Port.PROJECTS)), () -> tokens.of(CLERK, Divisions.home()));
    }

    /** Resident memory of a part in megabytes; 0 where the system does not tell. */
    long megabytes(String part) throws IOException {
        return stack(List.of(part)).states().get(0).residentMegabytes().orElse(0);
    }

    /** A reader of the stream, the leader's. */
    StreamReader stream() throws IOException, InterruptedException {
        return stream(READER, Divisions.home());
    }

    StreamReader stream(String role, String division) throws IOException, InterruptedException {
        var address = URI.create(settings.url(Port.GATEWAY) + "/api/stream?division=" + division);
        return new StreamReader(client, address, tokens.of(role, division));
    }

    /** What the gateway reports of having built its model anew. */
    JsonNode rebuild() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(settings.url(Port.GATEWAY) + "/api/admin/rebuild"))
                .header("Authorization", "Bearer " + tokens.of(OPERATOR, Divisions.home()))
                .POST(BodyPublishers.noBody())
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The rebuild answered " + answer.statusCode() + " " + answer.body());
        }
        return Api.content(answer);
    }

    private Stack stack(List<String> names) {
        var table = new PartTable(settings, Optional.of(DAY), PartTable.Compiler.FULL);
        List<Part> parts = register.map(table::with).orElse(table).parts().stream()
                .filter(part -> names.contains(part.name()))
                .toList();
        return new Stack(settings, parts);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stack(ALL).reset();
        Files.deleteIfExists(settings.data().resolve("lock"));
        Files.deleteIfExists(settings.data());
    }
}
