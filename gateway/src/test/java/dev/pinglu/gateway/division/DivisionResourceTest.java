package dev.pinglu.gateway.division;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way up and down the divisions. */
@QuarkusTest
class DivisionResourceTest {
    @Test
    void aDivisionShowsTheWayUpAndDown() {
        given().get("/api/divisions/140603100")
                .then()
                .body("breadcrumb.code", equalTo(List.of("14", "1406", "140603", "140603100")))
                .body("siblings.code", hasItem("140603101"))
                .body("children.size()", greaterThan(3));
        given().get("/api/divisions").then().body("code", equalTo("140603"));
    }
}
