package dev.pinglu.kit.testing;

import static io.restassured.RestAssured.given;

import dev.pinglu.kit.testing.AccessCase.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Calls every operation of an OpenAPI document in every role, inside the caller's division and outside, and without a
 * token, and compares what comes back with {@code docs/access.csv}.
 */
public final class AccessCheck {
    private static final String INSIDE = "140603101";
    private static final String OUTSIDE = "140603202";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static final String NOBODY = "";
    private static final int TURNS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final AccessTable table = AccessTable.read();
    private final Map<String, AccessCase> cases;
    private final BinaryOperator<String> tokens;
    private final List<String> deviations = new ArrayList<>();
    private int checked;
    private int complete;

    /**
     * @param cases by operation id
     * @param tokens the token of a role and a division
     */
    public AccessCheck(Map<String, AccessCase> cases, BinaryOperator<String> tokens) {
        this.cases = cases;
        this.tokens = tokens;
    }

    /**
     * What the table says of operations, compared with what a running service does.
     *
     * @param complete how many calls cover every operation in the roles and places in which it is to be asked
     */
    public record Outcome(int checked, int complete, List<String> deviations) {}

    /** Checks all operations in every role; what is wrong is told, not thrown. */
    public Outcome run(Set<String> operations) {
        return run(operations, (operation, turn) -> AccessTable.ROLES);
    }

    /**
     * Checks all operations, each in the first role that may and in every fifth one, other ones for the next operation: enough where
     * something stands before services that are checked in every role by themselves.
     */
    public Outcome sample(Set<String> operations) {
        return run(
                operations,
                (operation, turn) -> Stream.concat(
                                table.rolesOf(operation).stream().limit(1),
                                IntStream.range(0, AccessTable.ROLES.size())
                                        .filter(i -> i % TURNS == turn % TURNS)
                                        .mapToObj(AccessTable.ROLES::get))
                        .distinct()
                        .toList());
    }

    private Outcome run(Set<String> operations, BiFunction<String, Integer, List<String>> rolesOf) {
        int turn = 0;
        for (var operation : new TreeSet<>(operations)) {
            var roles = rolesOf.apply(operation, turn++);
            complete += 2 * roles.size() + 1;
            if (!table.operations().contains(operation)) {
                deviations.add(operation + " is not in docs/access.csv");
            } else if (!cases.containsKey(operation)) {
                deviations.add(operation + " has no call that could be tried");
            } else {
                check(operation, cases.get(operation), roles);
            }
        }
        return new Outcome(checked, complete, List.copyOf(deviations));
    }

    /** The operation ids of the application itself, as its OpenAPI document has them. */
    public static Set<String> documented() {
        var ids = new TreeSet<String>();
        Map<String, Map<String, Object>> paths = given().auth()
                .none()
                .queryParam("format", "json")
                .get(OpenApiContract.path())
                .jsonPath()
                .getMap("paths");
        paths.values()
                .forEach(item -> item.forEach((method, operation) -> {
                    if (METHODS.contains(method) && operation instanceof Map<?, ?> details) {
                        ids.add(String.valueOf(details.get("operationId")));
                    }
                }));
        return ids;
    }

    private void check(String operation, AccessCase one, List<String> roles) {
        var call = one.in(INSIDE);
        for (var role : roles) {
            var expected = table.of(operation, role);
            compare(operation, role + " inside", expected.inside(), send(call, tokens.apply(role, call.division())));
            if (expected.inside() == AccessTable.Outcome.ALLOWED
                    && !call.method().equals("GET")) {
                call = one.in(INSIDE);
            }
            compare(operation, role + " outside", expected.outside(), send(call, tokens.apply(role, OUTSIDE)));
            if (expected.outside() == AccessTable.Outcome.ALLOWED
                    && !call.method().equals("GET")) {
                call = one.in(INSIDE);
            }
        }
        int status = send(call, NOBODY).statusCode();
        checked++;
        if (table.isOpen(operation) ? status >= 400 : status != 401) {
            deviations.add(operation + " without a token: " + status);
        }
    }

    private void compare(String operation, String who, AccessTable.Outcome expected, HttpResponse<String> answer) {
        checked++;
        if (!expected.isMetBy(answer.statusCode())) {
            deviations.add(operation + ", " + who + ": expected " + expected + ", got " + answer.statusCode() + " "
                    + answer.body());
        }
    }

    /** Thousands of calls: REST Assured would take most of their time for itself. */
    private HttpResponse<String> send(Call call, String token) {
        var body = call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Api.text(call.body()));
        var request = HttpRequest.newBuilder(Api.address(call.path())).method(call.method(), body);
        if (call.body() != null) {
            request.header("Content-Type", call.mediaType());
        }
        if (!token.equals(NOBODY)) {
            request.header("Authorization", "Bearer " + token);
        }
        if (call.method().equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (call.etag() != null) {
            request.header("If-Match", call.etag());
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
