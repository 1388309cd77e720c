package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.SheetCalls.numbered;
import static dev.pinglu.projects.project.SheetCalls.project;
import static dev.pinglu.projects.project.SheetCalls.resource;
import static dev.pinglu.projects.project.SheetCalls.sent;
import static dev.pinglu.projects.project.SheetCalls.sheetOf;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProjectImportTest {
    private static final String PROJECTS = KeyProjectResource.PATH;

    @ParameterizedTest
    @CsvSource({"clerks-ledger.xlsx, BG", "clerks-ledger-gb18030.csv, BH"})
    void aLedgerAsAClerkKeepsItEntersAsAWhole(String file, String prefix) {
        // When
        var batch = sent(resource(file), "?fileName=" + file);
        // Then
        get(batch)
                .then()
                .body("findings", empty())
                .body("status", equalTo("ENTERED"))
                .body("fileName", equalTo(file))
                .body("clerk", equalTo("all-clerks"))
                .body("created", equalTo(4))
                .body("totals", equalTo(3));
        var first = project(prefix + "001");
        assertThat(first.getLong("totalInvestmentFen")).isEqualTo(12_300_000_000L);
        assertThat(first.getString("code")).startsWith("2107-140603-44-02-").endsWith("00001");
        assertThat(first.getString("stage")).isEqualTo("LEAD");
        assertThat(first.getMap("plannedStart")).isEqualTo(Map.of("year", 2022, "month", 10));
        assertThat(first.getMap("plannedCommissioning")).isEqualTo(Map.of("year", 2023, "month", 12));
        assertThat(first.getString("listings[0].admittedOn")).isEqualTo("2022-01-20");
        assertThat(first.getFloat("land.surveyedMu")).isEqualTo(1200f);
        var third = project(prefix + "003");
        assertThat(third.getLong("totalInvestmentFen")).isEqualTo(4_041_500_000L);
        assertThat(third.getLong("listings[0].annualPlanFen")).isEqualTo(300_000L);
        assertThat(third.getString("plannedStart.third")).isEqualTo("MIDDLE");
    }

    @Test
    void theSameSheetAgainChangesNothing() {
        // Given
        var sheet = sheetOf("140603210", "TW-1", "TW-2");
        sent(sheet, "");
        // When
        var again = sent(sheet, "");
        // Then
        get(again)
                .then()
                .body("status", equalTo("ENTERED"))
                .body("created", equalTo(0))
                .body("revised", equalTo(0))
                .body("unchanged", equalTo(2));
    }

    @Test
    void aKnownNumberRevisesItsProjectAndLeavesWhatTheSheetDoesNotSay() {
        // Given
        var sheet = sheetOf("140603210", "RV-1");
        sent(sheet.replace(",总投资(万元)", ",总投资(万元),建设规模").replace(",1000\n", ",1000,一条生产线\n"), "");
        // When
        var revision = sent(sheet.replace(",1000\n", ",2000\n"), "");
        // Then
        get(revision).then().body("revised", equalTo(1)).body("created", equalTo(0));
        assertThat(project("RV-1").getLong("totalInvestmentFen")).isEqualTo(2_000_000_000L);
        assertThat(project("RV-1").getString("scale")).isEqualTo("一条生产线");
    }

    @Test
    void aTrialWritesNothing() {
        // When
        var trial = sent(sheetOf("140603210", "DR-1"), "?dryRun=true");
        // Then
        get(trial).then().body("status", equalTo("CHECKED")).body("created", equalTo(1));
        numbered("DR-1").body("items", empty());
    }

    @Test
    void oneWrongRowKeepsAllOthersOut() {
        // Given
        var sheet = sheetOf("140603210", "BAD-1", "BAD-2")
                + "BAD-3,示例项目,区级,企业,备案,新建,电力,140603208,示例建设单位,一千\n"
                + "BAD-1,示例项目,县级,企业,备案,新建,电力,140603210,,1000\n"
                + "合计,,,,,,,,,4000\n";
        // When
        var refused = sent(sheet, "");
        // Then
        get(refused)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("created", equalTo(0))
                .body("findings.find { it.cell == 'J4' }.rule", equalTo("cell.number"))
                .body("findings.find { it.cell == 'C5' }.message", containsString("国家级、省级、市级、区级"))
                .body("findings.find { it.cell == 'I5' }.rule", equalTo("cell.required"))
                .body("findings.find { it.cell == 'A5' }.rule", equalTo("project.sheet.twice"))
                .body("findings.find { it.cell == 'A5' }.message", equalTo("与第2行重复"));
        numbered("BAD").body("items", empty());
    }

    @Test
    void rulesOfProjectsAreToldInChineseBesideTheirCells() {
        // Given
        var sheet = "本地编号,项目代码,项目名称,级别,投资主体,审批方式,建设性质,行业,区划代码,建设单位,总投资(万元),计划开工,计划投产,当前阶段\n"
                + "RU-1,2113-140603-44-02-1,示例,区级,企业,备案,新建,电力,140603208,示例建设单位,1000,2022年10月,2021年,开工\n";
        // When
        var refused = sent(sheet, "");
        // Then
        get(refused)
                .then()
                .body("findings.find { it.cell == 'N2' }.rule", equalTo("project.sheet.stage"))
                .body("findings.cell", contains("N2"));
        get(sent(sheet.replace(",开工\n", ",线索\n"), ""))
                .then()
                .body("findings.cell", contains("I2", "M2"))
                .body("findings.message", contains("没有这个区划", "早于计划开工"));
    }

    @Test
    void aTotalThatIsNotTheSumIsAnErrorOfItsRow() {
        // Given
        var sheet = sheetOf("140603210", "SUM-1", "SUM-2") + "合计,,,,,,,,,2100\n";
        // When
        var refused = sent(sheet, "");
        // Then
        get(refused)
                .then()
                .body("findings.cell", contains("J4"))
                .body("findings.message", contains("与各行之和不符：各行相加为2000，这里是2100"));
    }

    @Test
    void amountsWithoutAUnitAreRefused() {
        // When
        var refused = sent(sheetOf("140603210", "U-1").replace("(万元)", ""), "");
        // Then
        get(refused)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("findings.rule", contains("sheet.unit"))
                .body("findings.cell", contains("J1"));
    }

    @Test
    void whatIsNoSheetIsRefusedInWords() {
        // When
        var refused = sent("\0\1\2no sheet", "");
        // Then
        get(refused).then().body("status", equalTo("REFUSED")).body("findings.rule", contains("sheet.format"));
        get(refused + "/sheet").then().statusCode(409).body("violations[0].rule", equalTo("sheet-import.unreadable"));
    }

    @Test
    void theSheetComesBackWithWhatIsWrongAndEntersOnceItIsMended() {
        // Given
        var refused = sent(sheetOf("140603210", "ER-1", "ER-2").replace("ER-2,示例项目,区级", "ER-2,示例项目,"), "");
        // When
        var sheet = get(refused + "/sheet");
        // Then
        sheet.then().statusCode(200).contentType(startsWith("text/csv"));
        var text = new String(sheet.asByteArray(), UTF_8);
        assertThat(text).startsWith("\uFEFF本地编号").contains("总投资(万元),错误\r\n").contains("1000,级别：必填\r\n");
        get(sent(text.replace("ER-2,示例项目,,", "ER-2,示例项目,区级,"), ""))
                .then()
                .body("status", equalTo("ENTERED"))
                .body("created", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "CSV"})
    void whatIsExportedEntersAgainUnchanged(String format) {
        // Given
        sent(sheetOf("140603210", "EX-" + format + "1", "'=EX-" + format).replace("示例建设单位", "'@示例"), "");
        var listed = PROJECTS + "/" + project("EX-" + format + "1").getString("id");
        put(listed, "/listings/2022", Map.of("admittedOn", "2022-01-15", "annualPlanFen", 123_456_789))
                .then()
                .statusCode(200);
        StageEvidence.step(listed, "RESERVE", "2022-01-10").then().statusCode(200);
        var export = given().queryParam("q", "EX-" + format)
                .queryParam("format", format)
                .get(PROJECTS + "/export");
        // When
        var again = sent(export.asByteArray(), "");
        // Then
        get(again)
                .then()
                .body("findings", empty())
                .body("unchanged", equalTo(2))
                .body("created", equalTo(0));
        assertThat(project("=EX-" + format).getString("owner.name")).isEqualTo("@示例");
    }

    @Test
    void theTemplateHasTheHeaderAndNoRows() {
        // Given
        var template = get(PROJECTS + "/import-template").asByteArray();
        // When
        var refused = sent(template, "?dryRun=true");
        // Then
        get(refused).then().body("findings.rule", contains("sheet.no-rows"));
    }
}
