package dev.pinglu.projects.contract;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Today is 20 October 2022. */
@QuarkusTest
class ContractTest {
    private static final String PATH = ContractResource.PATH;
    private static final String PROJECTS = "/api/projects/key-projects";

    @Inject
    Contracts contracts;

    @Test
    void variationsAddUpToTheAmountOfNow() {
        // Given
        var contract = sign(project(), "SG-1", "CONSTRUCTION");
        vary(contract, 5_000_000).then().statusCode(200);
        // When
        var varied = vary(contract, -1_000_000);
        // Then
        varied.then()
                .statusCode(200)
                .body("amountFen", equalTo(10_000_000))
                .body("currentAmountFen", equalTo(14_000_000))
                .body("variations", equalTo(2))
                .body("course.changeFen", contains(5_000_000, -1_000_000))
                .body("course.reason", contains("设计变更", "设计变更"));
        get(contract + "/history").then().body("", hasSize(3));
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("contract/" + idOf(contract), 3))
                    .allSatisfy(state -> assertThat(state.json().toString()).doesNotContain("设计变更"))
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("registered", "varied", "varied");
        }
    }

    @Test
    void aVariationTellsAllThatIsWrongWithIt() {
        // Given
        var contract = sign(project(), "SG-1", "CONSTRUCTION");
        // When
        var refused =
                change(contract, "/variations", Map.of("on", "2022-10-21", "changeFen", -10_000_000, "reason", "试验"));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("contract.date.future", "contract.amount"));
        change(contract, "/variations", Map.of("on", "2022-03-01", "changeFen", 0, "reason", "试验"))
                .then()
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("contract.date.order", "contract.variation.none"));
        get(contract).then().body("variations", equalTo(0));
    }

    @Test
    void whatIsOverChangesNoMore() {
        // Given
        var contract = sign(project(), "SG-1", "CONSTRUCTION");
        change(contract, "/transitions", Map.of("to", "TERMINATED", "on", "2022-10-01"))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("contract.reason"));
        change(contract, "/transitions", Map.of("to", "TERMINATED", "on", "2022-10-01", "reason", "协商解除"))
                .then()
                .statusCode(200)
                .body("status", equalTo("TERMINATED"));
        // When
        var varied = vary(contract, 1);
        // Then
        varied.then().statusCode(409).body("violations.rule", contains("contract.over"));
        change(contract, "/transitions", Map.of("to", "FULFILLED", "on", "2022-10-02"))
                .then()
                .statusCode(409)
                .body("allowed", hasSize(0));
        put(contract, "", body(get(contract).jsonPath().getString("projectId"), "SG-2", "SUPPLY"))
                .then()
                .statusCode(409)
                .body("violations.rule", contains("contract.moved-on"));
    }

    @Test
    void aContractStaysWithItsProject() {
        // Given
        var contract = sign(project(), "SG-1", "CONSTRUCTION");
        // When
        var refused = put(contract, "", body(idOf(project()), "SG-1", "CONSTRUCTION"));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("contract.project"));
    }

    @Test
    void aProjectHasOneContractOfANumber() {
        // Given
        var project = project();
        sign(project, "SG-1", "CONSTRUCTION");
        // When
        var twice = post(PATH, body(idOf(project), "SG-1", "SUPPLY"));
        // Then
        twice.then().statusCode(409).body("violations.rule", contains("contract.number.unique"));
        sign(project(), "SG-1", "CONSTRUCTION");
    }

    @Test
    void thePartyIsPublishedUnlessItMayBeAPerson() {
        // Given
        var registered = post(PATH, body(idOf(project()), "SG-1", "SUPPLY"));
        var unknown = Map.<String, Object>of(
                "projectId", idOf(project()),
                "number", "SG-1",
                "kind", "SUPPLY",
                "title", "砂石供应合同",
                "party", Map.of("name", "示例个体户"),
                "amountFen", 10_000,
                "signedOn", "2022-04-01");
        // When
        var person = post(PATH, unknown);
        // Then
        registered.then().statusCode(201).body("partyName", equalTo("示例建设有限公司"));
        person.then().statusCode(201).body("partyName", nullValue()).body("party.name", equalTo("示例个体户"));
    }

    @Test
    void theContractsForWorksThatHoldOnADayAreKnown() {
        // Given
        var project = project();
        var works = sign(project, "SG-1", "CONSTRUCTION");
        sign(project, "JL-1", "SUPERVISION");
        // Then
        assertThat(forWorks(project, "2022-03-31")).isEmpty();
        assertThat(forWorks(project, "2022-04-01")).containsExactly(idOf(works));
        change(works, "/transitions", Map.of("to", "TERMINATED", "on", "2022-10-01", "reason", "协商解除"));
        assertThat(forWorks(project, "2022-09-30")).containsExactly(idOf(works));
        assertThat(forWorks(project, "2022-10-01")).isEmpty();
    }

    @Test
    void aListIsFilteredAndSorted() {
        // Given
        var project = project();
        var works = sign(project, "SG-1", "CONSTRUCTION");
        var supervision = sign(project, "JL-1", "SUPERVISION");
        vary(works, 1);
        // Then
        list(project, "kind", "SUPERVISION").then().body("items.id", contains(idOf(supervision)));
        list(project, "q", "SG-").then().body("items.id", contains(idOf(works)));
        list(project, "status", "FULFILLED").then().body("items", hasSize(0));
        list(project, "sort", "-amountFen").then().body("items", hasSize(2));
    }

    private List<String> forWorks(String project, String on) {
        return QuarkusTransaction.requiringNew()
                .call(() -> contracts.forWorksOf(UUID.fromString(idOf(project)), LocalDate.parse(on)).stream()
                        .map(contract -> contract.id().toString())
                        .toList());
    }

    private static String project() {
        return post(PROJECTS, aProject().described()).getHeader("Location");
    }

    private static Map<String, Object> body(String projectId, String number, String kind) {
        return Map.of(
                "projectId",
                projectId,
                "number",
                number,
                "kind",
                kind,
                "title",
                "示例合同",
                "party",
                Map.of("name", "示例建设有限公司", "creditCode", "91140603MA0KEXAM0M"),
                "amountFen",
                10_000_000,
                "signedOn",
                "2022-04-01");
    }

    private static String sign(String project, String number, String kind) {
        return post(PATH, body(idOf(project), number, kind))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response vary(String contract, long changeFen) {
        return change(contract, "/variations", Map.of("on", "2022-08-01", "changeFen", changeFen, "reason", "设计变更"));
    }

    private static Response list(String project, String filter, String value) {
        return given().queryParam("project", idOf(project))
                .queryParam(filter, value)
                .get(PATH);
    }
}
