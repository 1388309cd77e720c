package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectVoidTest {
    private static final String PROJECTS = KeyProjectResource.PATH;

    @Inject
    EntityManager entities;

    @Inject
    @All
    List<RecordsOfProjects<?>> records;

    @Test
    void aWrongRecordIsGoneAndItsCodeIsFreeAgain() {
        // Given
        var description = aProject().described();
        var project = post(PROJECTS, description).getHeader("Location");
        // When
        var gone = change(project, "/voiding", Map.of("reason", "重复登记"));
        // Then
        gone.then().statusCode(200).body("removed", equalTo(true));
        get(project).then().statusCode(404);
        post(PROJECTS, description).then().statusCode(201);
        try (var states = TopicReader.of("projects.state")) {
            var last = states.await("project/" + idOf(project), 2).get(1);
            assertThat(last.header("ce_cause")).isEqualTo("voided");
            assertThat(last.json().get("removed").asBoolean()).isTrue();
        }
    }

    @Test
    void whatRestsOnItIsNamedOneByOneAndVoidWithIt() {
        // Given
        var project = post(PROJECTS, aProject().described()).getHeader("Location");
        var formality = "formality/"
                + idOf(post("/api/projects/formalities", Map.of("projectId", idOf(project), "type", "PROJECT_APPROVAL"))
                        .getHeader("Location"));
        var run = "trial-run/"
                + idOf(post("/api/projects/trial-runs", Map.of("projectId", idOf(project), "unit", "4号机组"))
                        .getHeader("Location"));
        change(project, "/voiding", Map.of("reason", "重复登记"))
                .then()
                .statusCode(409)
                .body("violations.rule", contains("project.void.resting", "project.void.resting"))
                .body("violations.path", containsInAnyOrder(formality, run));
        change(project, "/voiding", Map.of("reason", "重复登记", "together", List.of(formality, run, "formality/1")))
                .then()
                .statusCode(409)
                .body("violations.rule", contains("project.void.named"))
                .body("violations.path", contains("formality/1"));
        // When
        change(project, "/voiding", Map.of("reason", "重复登记", "together", List.of(formality, run)))
                .then()
                .statusCode(200);
        // Then
        get("/api/projects/formalities/" + idOf(formality)).then().statusCode(404);
        get("/api/projects/trial-runs/" + idOf(run)).then().statusCode(404);
        given().queryParam("record", formality)
                .get("/api/projects/work-items")
                .then()
                .body("items", empty());
        try (var states = TopicReader.of("projects.state")) {
            var last = states.await(formality, 2).get(1);
            assertThat(last.json().get("removed").asBoolean()).isTrue();
        }
    }

    @Test
    void nothingRestsOnAProjectThatIsVoid() {
        // Given
        var project = post(PROJECTS, aProject().described()).getHeader("Location");
        change(project, "/voiding", Map.of("reason", "重复登记")).then().statusCode(200);
        // When
        var refused = post("/api/projects/trial-runs", Map.of("projectId", idOf(project), "unit", "4号机组"));
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("project.unknown"));
    }

    @Test
    void everythingThatNamesAProjectIsVoidWithIt() {
        // Given
        var naming = entities.getMetamodel().getEntities().stream()
                .filter(type -> AggregateRoot.class.isAssignableFrom(type.getJavaType()))
                .filter(ProjectVoidTest::namesAProject)
                .map(Type::getJavaType)
                .collect(Collectors.toSet());
        // When
        var kept = records.stream().map(ProjectVoidTest::typeOf).collect(Collectors.toSet());
        // Then
        assertThat(naming).isNotEmpty().isEqualTo(kept);
    }

    private static boolean namesAProject(EntityType<?> type) {
        return type.getAttributes().stream()
                .anyMatch(attribute -> attribute.getName().equals("projectId"));
    }

    private static Object typeOf(RecordsOfProjects<?> records) {
        return ((ParameterizedType) records.getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    }
}
