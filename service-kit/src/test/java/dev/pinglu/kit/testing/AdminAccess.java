package dev.pinglu.kit.testing;

import static org.awaitility.Awaitility.await;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.testing.AccessCase.Call;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;

/** How the operations that every service has for operators are called. */
public final class AdminAccess {
    private final String path;

    private AdminAccess(String path) {
        this.path = path;
    }

    /**
     * By operation id.
     *
     * @param type one of the service's types of aggregates
     */
    public static Map<String, AccessCase> cases(String domain, String type) {
        var name = Character.toUpperCase(domain.charAt(0)) + domain.substring(1);
        var digest = "/api/" + domain + "/admin/digest";
        var republish = new AdminAccess("/api/" + domain + "/admin/republish");
        return Map.of(
                "get" + name + "Digest",
                at -> Call.get(Tokens.HOME, digest),
                "list" + name + "DigestEntries",
                at -> Call.get(Tokens.HOME, digest + "/" + type),
                "republish" + name,
                at -> republish.whenNoneRuns(),
                "list" + name + "Republications",
                at -> Call.get(Tokens.HOME, republish.path),
                "get" + name + "Republication",
                at -> Call.get(Tokens.HOME, republish.one()));
    }

    /** While one runs, another one is refused. */
    private Call whenNoneRuns() {
        await("nothing is being published anew")
                .until(() -> list().getList("items.findAll { it.state == 'RUNNING' }")
                        .isEmpty());
        return Call.post(Tokens.HOME, path, "");
    }

    private String one() {
        if (list().getList("items").isEmpty()) {
            RestAssured.given()
                    .auth()
                    .oauth2(operator())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .post(path)
                    .then()
                    .statusCode(202);
        }
        return path + "/" + list().getString("items[0].id");
    }

    private JsonPath list() {
        return RestAssured.given().auth().oauth2(operator()).get(path).jsonPath();
    }

    private static String operator() {
        return Tokens.of(Roles.OPERATOR, Tokens.HOME);
    }
}
