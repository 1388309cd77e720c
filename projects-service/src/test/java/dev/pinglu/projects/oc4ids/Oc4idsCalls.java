package dev.pinglu.projects.oc4ids;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.web.StrictJson;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Packages of projects on their way into the ledger and out of it, and how their operations are called by someone who may. */
public final class Oc4idsCalls {
    static final String PROJECTS = "/api/projects/key-projects";
    static final String PACKAGES = PROJECTS + "/oc4ids";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Oc4idsCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        return Map.of(
                "exportKeyProjectsAsOc4ids",
                        at -> {
                            aProject().in(at).registered();
                            return Call.get(at, PACKAGES + "?division=" + at);
                        },
                "getKeyProjectAsOc4ids", at -> Call.get(at, aProject().in(at).registered() + "/oc4ids"),
                "importKeyProjectsFromOc4ids",
                        at -> Call.post(
                                at,
                                PACKAGES + "?dryRun=true",
                                packageOf(at, "oc4ids-abcdef-" + NUMBER.incrementAndGet())));
    }

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

    static String packageOf(String division, String id) {
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
}
