package dev.pinglu.projects.contract;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class ContractBadInputTest extends BadInput {
    ContractBadInputTest() {
        super(
                ContractResource.PATH,
                ContractBadInputTest::signed,
                new Change("", ContractBadInputTest::signed),
                new Change("/variations", () -> Map.of("on", "2022-10-01", "changeFen", 1, "reason", "试验")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "kind", 400, b -> b.put("kind", "MARRIAGE")),
                bad("json.wrong-type", "signedOn", 400, b -> b.put("signedOn", "spring")),
                bad("field.not-null", "party", 400, b -> b.remove("party")),
                bad("field.not-blank", "party.name", 400, b -> party(b).put("name", " ")),
                bad("field.not-blank", "number", 400, b -> b.put("number", "")),
                bad("field.positive", "amountFen", 400, b -> b.put("amountFen", 0)),
                bad("field.max", "amountFen", 400, b -> b.put("amountFen", Long.MAX_VALUE)),
                bad(
                        "contract.party.code",
                        "party.creditCode",
                        422,
                        b -> party(b).put("creditCode", "91140603MA0KEXAM00")),
                bad("contract.date.future", "signedOn", 422, b -> b.put("signedOn", "2022-10-21")),
                bad(
                        "project.unknown",
                        "projectId",
                        422,
                        b -> b.put("projectId", UUID.randomUUID().toString())));
    }

    private static ObjectNode party(ObjectNode body) {
        return (ObjectNode) body.get("party");
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("project", "4", "query.uuid"),
                new Query("kind", "MARRIAGE", "query.choice"),
                new Query("status", "OPEN", "query.choice"));
    }

    /** For a project of its own. */
    private static DescribeContract signed() {
        var project = post("/api/projects/key-projects", aProject().described()).jsonPath();
        return new DescribeContract(
                UUID.fromString(project.getString("id")),
                "SG-1",
                ContractKind.CONSTRUCTION,
                "示例合同",
                new Party("示例建设有限公司", null),
                10_000_000L,
                LocalDate.of(2022, 4, 1));
    }
}
