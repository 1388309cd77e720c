package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.SheetCalls.sent;
import static dev.pinglu.projects.project.SheetCalls.sheetOf;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row may not say, each with its refusal. */
@QuarkusTest
class SheetRulesTest {
    private static final String PROJECTS = KeyProjectResource.PATH;
    private static final String HEADER = "本地编号,项目名称,级别,投资主体,审批方式,建设性质,行业,区划代码,建设单位,总投资(万元),设计产能,年度,本年计划投资(万元)\n";

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",示例项目,区级,企业,备案,新建,电力,140603210,示例建设单位,1000,,,|A2|project.sheet.number",
                "SR-1,示例项目,区级,企业,备案,新建,电力,140603210,示例建设单位,1000,很多,,|K2|project.sheet.capacity",
                "SR-1,示例项目,区级,企业,备案,新建,电力,140603210,示例建设单位,1000,,,100|L2|project.sheet.year",
                "SR-1,示例项目,县级,企业,备案,新建,电力,140603210,示例建设单位,1000,,,|C2|cell.choice",
                "SR-1,示例项目,区级,企业,备案,新建,电力,140603210,示例建设单位,1000,,二〇二二,|L2|cell.whole"
            })
    void aRowThatCannotBeIsRefusedAtItsCell(String row, String cell, String rule) {
        // When
        var refused = sent(HEADER + row + "\n", "?dryRun=true");
        // Then
        get(refused)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("findings.cell", contains(cell))
                .body("findings.rule", contains(rule));
    }

    @Test
    void aPlanOfAYearThatTheProjectHasLeftIsRefused() {
        // Given
        sent(sheetOf("140603210", "LEFT-1"), "");
        var project = PROJECTS + "/" + get(PROJECTS + "?q=LEFT-1").jsonPath().getString("items[0].id");
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15"))
                .then()
                .statusCode(200);
        change(project, "/listings/2022/exit", Map.of("on", "2022-06-01", "reason", "调整"))
                .then()
                .statusCode(200);
        // When
        var refused = sent(HEADER + "LEFT-1,示例项目,区级,企业,备案,新建,电力,140603210,示例建设单位,1000,,2022,100\n", "?dryRun=true");
        // Then
        get(refused).then().body("findings.rule", contains("project.sheet.exited"));
    }

    @Test
    void aNumberThatTwoProjectsHaveIsAmbiguous() {
        // Given
        for (int i = 0; i < 2; i++) {
            ObjectNode described = json.valueToTree(ProjectFixture.aProject().described());
            post(PROJECTS, described.put("localNo", "TWO-1")).then().statusCode(201);
        }
        // When
        var refused = sent(sheetOf("140603101", "TWO-1"), "?dryRun=true");
        // Then
        get(refused).then().body("findings.rule", contains("project.sheet.ambiguous"));
    }

    @Test
    void aClerkOfATownshipEntersNothingElsewhere() {
        // Given
        var everybody = RestAssured.authentication;
        RestAssured.authentication = RestAssured.oauth2(Tokens.of("projects-clerk", "140603100"));
        try {
            // When
            var refused = sent(sheetOf("140603210", "OUT-1"), "?dryRun=true");
            // Then
            get(refused).then().body("findings.rule", contains("division.scope"));
        } finally {
            RestAssured.authentication = everybody;
        }
    }
}
