package dev.pinglu.projects.evidence;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class EvidenceBadInputTest extends BadInput {
    EvidenceBadInputTest() {
        super(
                EvidenceResource.PATH,
                EvidenceBadInputTest::contract,
                new Change("", EvidenceBadInputTest::contract),
                new Change("/withdrawal", () -> Map.of("reason", "试验")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "issuedOn", 400, b -> b.put("issuedOn", "2022-02-30")),
                bad("field.not-null", "type", 400, b -> b.remove("type")),
                bad("field.size", "shows", 400, b -> b.put("shows", "长".repeat(201))),
                bad("evidence.missing", "issuedBy", 422, b -> b.remove("issuedBy")),
                bad("evidence.date.future", "issuedOn", 422, b -> b.put("issuedOn", "2022-10-21")),
                bad(
                        "project.unknown",
                        "projectId",
                        422,
                        b -> b.put("projectId", UUID.randomUUID().toString())));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("project", "4", "query.uuid"),
                new Query("type", "LETTER", "query.choice"),
                new Query("status", "OPEN", "query.choice"));
    }

    private static Map<String, Object> contract() {
        var project = post("/api/projects/key-projects", aProject().described()).header("Location");
        return EvidenceCalls.described(project, EvidenceType.CONTRACT, "2022-09-01");
    }
}
