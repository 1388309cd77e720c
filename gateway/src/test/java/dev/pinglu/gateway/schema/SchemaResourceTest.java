package dev.pinglu.gateway.schema;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.gateway.testing.ProjectState;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Schemas of events, where their dataschema says. */
@QuarkusTest
class SchemaResourceTest {
    @Test
    void theSchemaOfAnEventIsServed() {
        given().get("/schemas/{t}.json", ProjectState.TYPE)
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("properties.id.'x-privacy'", equalTo("public"));
    }
}
