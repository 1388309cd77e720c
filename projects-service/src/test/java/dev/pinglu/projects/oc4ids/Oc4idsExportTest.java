package dev.pinglu.projects.oc4ids;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.oc4ids.Oc4idsCalls.PROJECTS;
import static dev.pinglu.projects.oc4ids.Oc4idsCalls.exported;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.projects.project.ConstructionNature;
import dev.pinglu.projects.project.DescribeProject;
import dev.pinglu.projects.project.Owner;
import dev.pinglu.projects.project.ProjectStage;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class Oc4idsExportTest {
    private static final Map<ProjectStage, String> STATUS = Map.of(
            ProjectStage.LEAD, "identification",
            ProjectStage.RESERVE, "identification",
            ProjectStage.PREPARATION, "preparation",
            ProjectStage.READY, "preparation",
            ProjectStage.CONSTRUCTION, "implementation",
            ProjectStage.COMPLETED, "completion",
            ProjectStage.COMMISSIONED, "maintenance",
            ProjectStage.FULL_CAPACITY, "maintenance",
            ProjectStage.CLOSED, "maintenance");

    @Test
    void everyKindOfProjectIsValid() {
        // Given
        var kinds = new ArrayList<Map<String, Object>>();
        for (var stage : ProjectStage.values()) {
            kinds.add(carriedOver("OC-KIND " + stage, stage));
        }
        post(PROJECTS + "/take-overs", batch(kinds)).then().statusCode(201);
        lay(aProject().titled("OC-KIND cancelled").registered(), "CANCELLED");
        // When
        var exported = exported("OC-KIND");
        // Then
        exported.then().statusCode(200).body("projects", hasSize(10)).body("version", equalTo("0.9"));
        Oc4idsSchema.assertValid(exported.asString());
        STATUS.forEach((stage, status) -> assertThat(
                        exported.jsonPath().getString("projects.find { it.title == 'OC-KIND " + stage + "' }.status"))
                .isEqualTo(status));
        assertThat(exported.jsonPath().getString("projects.find { it.title == 'OC-KIND cancelled' }.status"))
                .isEqualTo("cancelled");
    }

    private static void lay(String project, String overlay) {
        change(project, "/overlays", Map.of("to", overlay, "on", "2022-10-01", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
    }

    /** What has least and what has most: every nature, an owner of every kind, planned times of every exactness. */
    @Test
    void everyNatureIsValidWithLittleAndWithMuch() {
        // Given
        for (var nature : ConstructionNature.values()) {
            var body = described(aProject().coded(null).titled("OC-NATURE " + nature));
            body.put("constructionNature", nature.name());
            List.of("industryCode", "plannedStart", "plannedCommissioning", "capacity", "investmentParts")
                    .forEach(body::remove);
            post(PROJECTS, body).then().statusCode(201);
        }
        var most = described(aProject().titled("OC-NATURE most"));
        most.put("kind", "GOVERNMENT");
        most.put("industryCode", "D4415");
        most.put("localNo", "OC-NATURE-1");
        most.put("scale", "建设风力发电机组");
        most.put("plannedStart", Map.of("year", 2021, "month", 3, "third", "MIDDLE"));
        most.put("plannedCompletion", Map.of("year", 2023));
        most.remove("plannedCommissioning");
        post(PROJECTS, most).then().statusCode(201);
        // When
        var exported = exported("OC-NATURE");
        // Then
        Oc4idsSchema.assertValid(exported.asString());
        exported.then()
                .body(
                        "projects.type",
                        contains(
                                "construction",
                                "expansion",
                                "rehabilitation",
                                "replacement",
                                "rehabilitation",
                                "construction"))
                .body("projects[0].sector", nullValue())
                .body("projects[5].sector", contains("energy", "energy.wind"))
                .body("projects[5].parties[0].roles", contains("publicAuthority"))
                .body("projects[5].publicAuthority.name", equalTo("示例发电有限公司"))
                .body("projects[5].period.startDate", equalTo("2021-03-11T00:00:00+08:00"))
                .body("projects[5].period.endDate", equalTo("2023-12-31T23:59:59+08:00"));
    }

    @Test
    void aProjectIsAPackageOfItsOwnWithAmountsInYuan() {
        // Given
        var project =
                aProject().titled("OC-ONE").coded("2107-140603-44-02-990001").registered();
        // When
        var exported = get(project + "/oc4ids");
        // Then
        Oc4idsSchema.assertValid(exported.asString());
        exported.then()
                .body("uri", endsWith(project + "/oc4ids"))
                .body("publisher.name", equalTo("平鲁区"))
                .body("projects", hasSize(1))
                .body("projects[0].id", equalTo("oc4ids-pinglu-" + project.substring(PROJECTS.length() + 1)))
                .body("projects[0].identifiers.id", contains("2107-140603-44-02-990001"))
                .body("projects[0].budget.amount.amount", equalTo(1_000_000.00f))
                .body("projects[0].budget.amount.currency", equalTo("CNY"))
                .body("projects[0].sector", contains("energy"))
                .body("projects[0].locations[0].description", endsWith("平鲁区凤凰城镇"))
                .body("projects[0].parties[0].identifier.scheme", equalTo("CN-USCC"))
                .body("projects[0].milestones.code", contains("commencement", "commissioning"))
                .body("projects[0].milestones[0].dueDate", equalTo("2022-05-31T23:59:59+08:00"))
                .body("projects[0].forecasts[0].observations[0].measure", equalTo(2000));
    }

    @Test
    void aSoleTraderIsNotNamed() {
        // Given
        var project =
                aProject().titled("OC-SOLE").ownedBy(new Owner("示例经营户", null)).registered();
        // When
        var exported = get(project + "/oc4ids");
        // Then
        Oc4idsSchema.assertValid(exported.asString());
        exported.then().body("projects[0].parties", nullValue());
        assertThat(exported.asString()).doesNotContain("示例经营户");
    }

    @Test
    void aPackageLongerThanAPortionHoldsEveryProjectOnce() {
        // Given
        var many = IntStream.range(0, 401)
                .mapToObj(i -> carriedOver("OC-MANY " + i, ProjectStage.LEAD))
                .toList();
        post(PROJECTS + "/take-overs", batch(many)).then().statusCode(201);
        // When
        var exported = exported("OC-MANY");
        // Then
        List<String> titles = exported.jsonPath().getList("projects.title");
        assertThat(titles).hasSize(401).doesNotHaveDuplicates();
        assertThat(exported.getHeader("Content-Length"))
                .as("nobody counted it first")
                .isNull();
    }

    @Test
    void aPackageOfNothingIsRefused() {
        exported("OC-NONE").then().statusCode(422).body("violations[0].rule", equalTo("oc4ids.none"));
    }

    @Test
    void aFilterThatCannotBeReadIsRefusedBeforeAnythingIsSent() {
        given().queryParam("stage", "EARLY")
                .get(Oc4idsCalls.PACKAGES)
                .then()
                .statusCode(400)
                .body("violations[0].path", equalTo("stage"));
    }

    private static Map<String, Object> batch(List<Map<String, Object>> records) {
        return Map.of("asOf", "2022-10-01", "sourceDocument", "台账", "records", records);
    }

    private static Map<String, Object> carriedOver(String title, ProjectStage stage) {
        var dates = new HashMap<String, String>();
        var reached = Map.of(
                ProjectStage.CONSTRUCTION, "start",
                ProjectStage.COMPLETED, "completion",
                ProjectStage.COMMISSIONED, "commissioning",
                ProjectStage.FULL_CAPACITY, "fullCapacity");
        reached.forEach((from, date) -> {
            if (stage.compareTo(from) >= 0) {
                dates.put(date, "2022-0" + (from.ordinal() + 1) + "-01");
            }
        });
        return Map.of("project", aProject().titled(title).described(), "stage", stage.name(), "actual", dates);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> described(dev.pinglu.projects.project.ProjectFixture project) {
        DescribeProject described = project.described();
        return dev.pinglu.kit.web.StrictJson.mapper().convertValue(described, Map.class);
    }
}
