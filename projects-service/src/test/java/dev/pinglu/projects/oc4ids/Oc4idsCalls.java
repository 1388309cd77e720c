package dev.pinglu.projects.oc4ids;

import static dev.pinglu.kit.testing.Api.post;

import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.web.StrictJson;
import dev.pinglu.projects.project.ProjectFixture;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packages of projects on their way into the ledger and out of it. */
public final class Oc4idsCalls {
    static final String PROJECTS = "/api/projects/key-projects";
    public static final String PACKAGES = PROJECTS + "/oc4ids";

    private Oc4idsCalls() {}

    /** A project as another publisher has it, with everything that the ledger wants to know. */
    static Map<String, Object> foreign(String id, String division) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "title",
                "外来示例项目",
                "status",
                "identification",
                "type",
                "expansion",
                "additionalClassifications",
                List.of(
                        Map.of("scheme", "pinglu-sector", "id", "电力"),
                        Map.of("scheme", "pinglu-level", "id", "DISTRICT"),
                        Map.of("scheme", "pinglu-investor", "id", "ENTERPRISE"),
                        Map.of("scheme", "pinglu-approval", "id", "FILING")),
                "budget",
                Map.of("amount", Map.of("amount", 1_234_567.89, "currency", "CNY")),
                "locations",
                List.of(Map.of("id", "1", "gazetteer", Map.of("scheme", "CN-XZQH", "identifiers", List.of(division)))),
                "parties",
                List.of(Map.of("id", "1", "name", "示例建设单位", "roles", List.of("funder")))));
    }

    public static String packageOf(String division, String id) {
        return packageOf(foreign(id, division));
    }

    @SafeVarargs
    static String packageOf(Map<String, Object>... projects) {
        return StrictJson.mapper()
                .valueToTree(Map.of(
                        "uri", "https://example.org/package",
                        "publishedDate", "2022-10-20T00:00:00Z",
                        "version", "0.9",
                        "publisher", Map.of("name", "示例"),
                        "projects", List.of(projects)))
                .toString();
    }

    static Response send(String content, String query) {
        return post(PACKAGES + query, content);
    }

    static Response exported(String text) {
        return RestAssured.given().queryParam("q", text).get(PACKAGES);
    }

    static String registered(ProjectFixture project) {
        return Api.post(PROJECTS, project.described())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
