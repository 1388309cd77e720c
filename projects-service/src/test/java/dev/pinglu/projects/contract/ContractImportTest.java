package dev.pinglu.projects.contract;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.contract.ContractSheets.HEADER;
import static dev.pinglu.projects.contract.ContractSheets.IMPORTS;
import static dev.pinglu.projects.contract.ContractSheets.row;
import static dev.pinglu.projects.contract.ContractSheets.sent;
import static dev.pinglu.projects.project.SheetCalls.entered;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.projects.project.SheetCalls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is 20 October 2022. */
@QuarkusTest
class ContractImportTest {
    private static final String PATH = ContractResource.PATH;

    @Test
    void aLedgerAsAClerkKeepsItEntersAsAWhole() {
        // Given
        entered("140603210", "CI-1");
        var sheet = "2022年重点工程合同台账,,,,,,,,\n"
                + "填报单位：示例局,,,,,,,单位：万元,\n"
                + "序号,本地编号,合同号,合同名称,合同类型,承包单位,信用代码,签订时间,合同金额\n"
                + "一、施工类,,,,,,,,\n"
                + "1,CI-1,SG-1,土建施工合同,施工,示例建设有限公司,91140603MA0KEXAM0M,2022年4月1日,\"1,200.5\"\n"
                + "二、其他,,,,,,,,\n"
                + "2,CI-1,JL-1,监理合同,监理,示例监理有限公司,—,2022.4.2,５０\n"
                + "合计,,,,,,,,1250.5\n"
                + "填表人：某某,,,,,,,,\n";
        // When
        var batch = sent(sheet, "?fileName=contracts.csv");
        // Then
        get(batch)
                .then()
                .body("findings", empty())
                .body("status", equalTo("ENTERED"))
                .body("recordType", equalTo("contract"))
                .body("created", equalTo(2))
                .body("totals", equalTo(1));
        ofProject("CI-1")
                .body("items.number", contains("SG-1", "JL-1"))
                .body("items.amountFen", contains(1_200_500_000, 50_000_000))
                .body("items.signedOn", contains("2022-04-01", "2022-04-02"))
                .body("items.kind", contains("CONSTRUCTION", "SUPERVISION"));
    }

    @Test
    void theSameSheetAgainChangesNothingAndAKnownNumberRevises() {
        // Given
        entered("140603210", "CI-2");
        var sheet = HEADER + row("CI-2", "SG-1", "1000") + row("CI-2", "SG-2", "2000");
        sent(sheet, "");
        // When
        var again = sent(sheet, "");
        var revision = sent(sheet.replace(",2000\n", ",3000\n"), "");
        // Then
        get(again)
                .then()
                .body("created", equalTo(0))
                .body("revised", equalTo(0))
                .body("unchanged", equalTo(2));
        get(revision).then().body("revised", equalTo(1)).body("unchanged", equalTo(1));
        ofProject("CI-2").body("items.amountFen", contains(1_000_000_000, 3_000_000_000L));
    }

    /** Rows enter 500 at a time: what is wrong behind them takes all of them out again, and a record that entered is still the same. */
    @ParameterizedTest
    @CsvSource({"SG-1, row.twice", "'', cell.required", "SG-last, project.unknown"})
    void aMistakeBehindManyRowsLeavesNothingOfThem(String last, String rule) {
        // Given
        var project = "CI-many-" + rule;
        entered("140603210", project);
        var sheet = new StringBuilder(HEADER);
        for (int i = 1; i <= 500; i++) {
            sheet.append(row(project, "SG-" + i, "1000"));
        }
        sheet.append(row(rule.equals("project.unknown") ? "CI-none" : project, last, "1000"));
        // When
        var refused = sent(sheet.toString(), "");
        // Then
        get(refused)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("rows", equalTo(501))
                .body("created", equalTo(0))
                .body("findings.rule", contains(rule))
                .body("findings.row", contains(502));
        ofProject(project).body("items", empty());
    }

    @Test
    void manyRowsEnterTogetherAndAgainChangeNothing() {
        // Given
        entered("140603210", "CI-many");
        var sheet = new StringBuilder(HEADER);
        for (int i = 1; i <= 501; i++) {
            sheet.append(row("CI-many", "SG-" + i, "1000"));
        }
        // When
        var batch = sent(sheet.toString(), "");
        // Then
        get(batch).then().body("status", equalTo("ENTERED")).body("created", equalTo(501));
        get(sent(sheet.toString(), ""))
                .then()
                .body("status", equalTo("ENTERED"))
                .body("unchanged", equalTo(501));
        change(batch, "/withdrawal", "").then().statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void aTrialWritesNothingAndASheetIsWithdrawnUntilAContractHasMovedOn() {
        // Given
        entered("140603210", "CI-3");
        var sheet = HEADER + row("CI-3", "SG-1", "1000");
        get(sent(sheet, "?dryRun=true")).then().body("status", equalTo("CHECKED"));
        ofProject("CI-3").body("items", empty());
        var batch = sent(sheet, "");
        // When
        change(batch, "/withdrawal", "").then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        // Then
        ofProject("CI-3").body("items", empty());
        var later = sent(sheet, "");
        vary(contractOf("CI-3")).then().statusCode(200);
        change(later, "/withdrawal", "")
                .then()
                .statusCode(409)
                .body("violations.rule", contains("sheet-import.moved-on"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",SG-1,示例合同,施工,示例建设有限公司,,2022-04-01,1000|A2|project.sheet.number",
                "CI-none,SG-1,示例合同,施工,示例建设有限公司,,2022-04-01,1000|A2|project.unknown",
                "CI-4,,示例合同,施工,示例建设有限公司,,2022-04-01,1000|B2|cell.required",
                "CI-4,SG-1,示例合同,婚约,示例建设有限公司,,2022-04-01,1000|D2|cell.choice",
                "CI-4,SG-1,示例合同,施工,示例建设有限公司,91140603MA0KEXAM00,2022-04-01,1000|F2|contract.party.code",
                "CI-4,SG-1,示例合同,施工,示例建设有限公司,,2022-10-21,1000|G2|contract.date.future",
                "CI-4,SG-1,示例合同,施工,示例建设有限公司,,2022-04-01,0|H2|field.positive",
                "CI-4,SG-1,示例合同,施工,示例建设有限公司,,2022-04-01,一千|H2|cell.number"
            })
    void aRowThatCannotBeIsRefusedAtItsCell(String row, String cell, String rule) {
        // Given
        if (ofNumber("CI-4").isEmpty()) {
            entered("140603210", "CI-4");
        }
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
    void oneWrongRowKeepsAllOthersOut() {
        // Given
        entered("140603210", "CI-5");
        var sheet = HEADER + row("CI-5", "SG-1", "1000") + row("CI-5", "SG-1", "1000") + row("CI-5", "SG-2", "x");
        // When
        var refused = sent(sheet, "");
        // Then
        get(refused)
                .then()
                .body("findings.rule", containsInAnyOrder("row.twice", "cell.number"))
                .body("findings.find { it.rule == 'row.twice' }.message", equalTo("与第2行重复"));
        ofProject("CI-5").body("items", empty());
    }

    @Test
    void anAmountWithoutAUnitIsRefused() {
        // When
        var refused = sent(HEADER.replace("(万元)", "") + row("CI-6", "SG-1", "1000"), "");
        // Then
        get(refused).then().body("findings.rule", hasItems("sheet.unit"));
    }

    @Test
    void aCancelledProjectTakesNoContract() {
        // Given
        var project = entered("140603210", "CI-7");
        change(project, "/overlays", Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
        // When
        var refused = sent(HEADER + row("CI-7", "SG-1", "1000"), "");
        // Then
        get(refused)
                .then()
                .body("findings.rule", contains("project.cancelled"))
                .body("findings.message", contains("项目已撤销"));
    }

    @Test
    void whatTheCourseTellsIsShownAndNotChanged() {
        // Given
        entered("140603210", "CI-8");
        var sheet = HEADER + row("CI-8", "SG-1", "1000");
        var ended = HEADER.replace("\n", ",状态\n") + row("CI-8", "SG-1", "1000").replace("\n", ",履行完毕\n");
        get(sent(ended, ""))
                .then()
                .body("findings.cell", contains("I2"))
                .body("findings.rule", contains("cell.shown"))
                .body("findings.message", contains("新登记时是“履行中”，这一列只供查看，不能由表格改变"));
        sent(sheet, "");
        vary(contractOf("CI-8")).then().statusCode(200);
        // When
        var refused = sent(sheet.replace(",1000\n", ",2000\n"), "");
        // Then
        get(refused).then().body("findings.rule", contains("contract.moved-on"));
        get(sent(sheet, "")).then().body("unchanged", equalTo(1));
        get(sent(ended, "")).then().body("findings.message", contains("台账中是“履行中”，这一列只供查看，不能由表格改变"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "CSV"})
    void whatIsExportedEntersAgainUnchanged(String format) {
        // Given
        var project = entered("140603210", "CI-EX-" + format);
        sent(HEADER + row("CI-EX-" + format, "SG-1", "1000.000001") + row("CI-EX-" + format, "'=SG-2", "2"), "");
        var ended = contractOf("CI-EX-" + format);
        vary(ended).then().statusCode(200);
        change(ended, "/transitions", Map.of("to", "TERMINATED", "on", "2022-10-01", "reason", "协商解除"))
                .then()
                .statusCode(200);
        var export = given().queryParam("project", idOf(project))
                .queryParam("format", format)
                .get(PATH + "/export");
        // When
        var again = SheetCalls.sent(IMPORTS, export.asByteArray(), "");
        // Then
        get(again)
                .then()
                .body("findings", empty())
                .body("ignoredColumns", empty())
                .body("unchanged", equalTo(2))
                .body("revised", equalTo(0))
                .body("created", equalTo(0));
    }

    @Test
    void aClerkOfATownshipKnowsNoProjectElsewhere() {
        // Given
        entered("140603210", "CI-9");
        var everybody = RestAssured.authentication;
        RestAssured.authentication = RestAssured.oauth2(Tokens.of("projects-clerk", "140603100"));
        try {
            // When
            var refused = sent(HEADER + row("CI-9", "SG-1", "1000"), "");
            // Then
            get(refused).then().body("findings.rule", contains("project.unknown"));
        } finally {
            RestAssured.authentication = everybody;
        }
    }

    @Test
    void theTemplateAsksForWhatIsSignedAndTheErrorSheetSaysWhatIsWrong() {
        // Given
        var template = get(PATH + "/import-template");
        template.then().statusCode(200);
        // When
        var refused = SheetCalls.sent(IMPORTS, template.asByteArray(), "?dryRun=true");
        // Then
        get(refused).then().body("findings.rule", contains("sheet.no-rows"));
        var mended = get(sent(HEADER + row("CI-none", "SG-1", "1000"), "") + "/sheet");
        assertThat(new String(mended.asByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("签订金额(万元),错误")
                .contains("项目编号：台账中没有这个项目");
        get(IMPORTS + "?limit=1").then().body("items", hasSize(1)).body("items.recordType", contains("contract"));
    }

    private static java.util.List<String> ofNumber(String localNo) {
        return given().queryParam("q", localNo)
                .get("/api/projects/key-projects")
                .jsonPath()
                .getList("items.id");
    }

    private static ValidatableResponse ofProject(String localNo) {
        return given().queryParam("project", ofNumber(localNo).get(0)).get(PATH).then();
    }

    /** The first contract of a project. */
    private static String contractOf(String localNo) {
        return PATH + "/" + ofProject(localNo).extract().jsonPath().getString("items[0].id");
    }

    private static Response vary(String contract) {
        return change(contract, "/variations", Map.of("on", "2022-08-01", "changeFen", 100, "reason", "设计变更"));
    }
}
