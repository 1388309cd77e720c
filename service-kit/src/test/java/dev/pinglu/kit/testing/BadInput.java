package dev.pinglu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.web.StrictJson;
import io.restassured.RestAssured;
import java.util.function.Consumer;

/** Sends bodies that are wrong in one place, and sees that they are refused there with nothing written. */
public final class BadInput {
    private BadInput() {}

    /**
     * Creates a record from a spoilt body.
     *
     * @param collection path of the records
     * @param good a request that would be accepted
     */
    public static void assertRefused(
            String collection, Object good, Consumer<ObjectNode> spoil, int status, String rule, String path) {
        ObjectNode body = StrictJson.mapper().valueToTree(good);
        spoil.accept(body);
        var before = count(collection);
        var refused = Api.post(collection, body.toString());
        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.rule", hasItem(rule))
                .body("violations.path", hasItem(path));
        assertThat(refused.asString()).doesNotContain("dev.pinglu", "java.", "Exception");
        assertThat(count(collection)).isEqualTo(before);
    }

    private static int count(String collection) {
        return RestAssured.get(collection + "?limit=500")
                .jsonPath()
                .getList("items")
                .size();
    }
}
