package dev.pinglu.projects.parcel;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.parcel.ParcelCalls.BEGUN;
import static dev.pinglu.projects.parcel.ParcelCalls.DETERMINED;
import static dev.pinglu.projects.parcel.ParcelCalls.PATH;
import static dev.pinglu.projects.parcel.ParcelCalls.after;
import static dev.pinglu.projects.parcel.ParcelFixture.aParcel;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.projects.project.SheetCalls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The business day is 20 October 2022. */
@QuarkusTest
class ParcelImportTest {
    private static final String IMPORTS = PATH + "/imports";
    private static final String HEADER = "地块名称,宗地号,园区代码,项目编号,宗地面积(亩),供地面积(亩),供地方式,供地日期,约定投资强度(万元/亩)\n";

    @Test
    void aLedgerAsAClerkKeepsItEntersAsAWhole() {
        // Given
        var park = aPark().coded("pi-clerk").registered();
        SheetCalls.entered("140603210", "PI-1");
        var sheet = "示例园区地块台账,,,,,,,,\n"
                + "单位：亩、万元,,,,,,,,\n"
                + "序号,地块,宗地编号,园区代码,本地编号,总面积,供应面积,供地方式,供地时间,约定投资强度,备注\n"
                + "1,东区1号,PI-地-1,pi-clerk,,\"1,200.5\",１００,出让,2021年12月1日,300,\n"
                + "2,东区2号,,pi-clerk,,1公顷,—,—,—,,\n"
                + "3,电厂用地,PI-地-3,,PI-1,50,50,作价出资(入股),2022.1.5,1.5亿元,\n"
                + "合计,,,,,1265.5,150,,,,\n";
        // When
        var batch = sent(sheet, "?fileName=parcels.csv");
        // Then
        get(batch)
                .then()
                .body("findings", empty())
                .body("status", equalTo("ENTERED"))
                .body("recordType", equalTo("land-parcel"))
                .body("created", equalTo(3))
                .body("totals", equalTo(1));
        ofPark(park)
                .body("items.parcelName", contains("东区1号", "东区2号"))
                .body("items.status", contains("SUPPLIED", "UNSUPPLIED"))
                .body("items.totalMu", contains(1200.5f, 15))
                .body("items[0].agreedIntensityFenPerMu", equalTo(300_000_000))
                .body("items[1].parcelNo", nullValue());
        numbered("PI-地-3")
                .body("items.supplyWay", contains("CONTRIBUTION"))
                .body("items.divisionCode", contains("140603210"))
                .body("items.agreedIntensityFenPerMu", contains(15_000_000_000L));
    }

    @Test
    void theSameSheetAgainChangesNothingWithOrWithoutANumber() {
        // Given
        var park = aPark().coded("pi-again").registered();
        var sheet = "地块名称,宗地号,园区代码,宗地面积(亩)\n一号,PI-再-1,pi-again,10\n二号,,pi-again,20\n";
        sent(sheet, "");
        // When
        var again = sent(sheet, "");
        // Then
        get(again)
                .then()
                .body("created", equalTo(0))
                .body("revised", equalTo(0))
                .body("unchanged", equalTo(2));
        get(sent(sheet.replace(",20\n", ",30\n").replace("二号,,", "二号,PI-再-2,"), ""))
                .then()
                .body("created", equalTo(0))
                .body("revised", equalTo(1));
        ofPark(park).body("items.parcelNo", contains("PI-再-1", "PI-再-2")).body("items.totalMu", contains(10, 30));
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatIsKnown() {
        // Given
        var park = aPark().coded("pi-leaves").registered();
        sent(HEADER + "一号,PI-留-1,pi-leaves,,10,5,出让,2022-01-05,300\n", "");
        // When
        var revision = sent("宗地号,地块名称,宗地面积(亩)\nPI-留-1,一号地,12\n", "");
        // Then
        get(revision).then().body("findings", empty()).body("revised", equalTo(1));
        ofPark(park)
                .body("items.parcelName", contains("一号地"))
                .body("items.supplyWay", contains("GRANT"))
                .body("items[0].land.suppliedMu", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一号,PI-错,,,10,,,,|C2|parcel.owner",
                "一号,PI-错,pi-none,,10,,,,|C2|park.unknown",
                "一号,PI-错,,PI-none,10,,,,|D2|project.unknown",
                ",PI-错,pi-rules,,10,,,,|A2|cell.required",
                "一号,PI-错,pi-rules,,很大,,,,|E2|cell.number",
                "一号,PI-错,pi-rules,,10,5,出让,,|H2|parcel.supply.incomplete",
                "一号,PI-错,pi-rules,,10,11,出让,2022-01-05,|F2|parcel.land.supplied",
                "一号,PI-错,pi-rules,,10,5,出让,2022-10-21,|H2|parcel.date.future",
                "一号,PI-错,pi-rules,,10,5,出借,2022-01-05,|G2|cell.choice",
                "一号,PI-错,pi-rules,,10,,,,0|I2|field.positive"
            })
    void aRowThatCannotBeIsRefusedAtItsCell(String row, String cell, String rule) {
        // Given
        if (get("/api/projects/parks?q=pi-rules").jsonPath().getList("items").isEmpty()) {
            aPark().coded("pi-rules").registered();
        }
        // When
        var refused = sent(HEADER + row + "\n", "?dryRun=true");
        // Then
        get(refused)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("findings.cell", hasItem(cell))
                .body("findings.find { it.cell == '" + cell + "' }.rule", equalTo(rule));
    }

    @Test
    void aNameThatSeveralParcelsOfAParkHaveAsksForTheNumber() {
        // Given
        var park = aPark().coded("pi-alike").registered();
        aParcel().ofPark(park).registered();
        aParcel().ofPark(park).registered();
        String name = given().queryParam("park", park).get(PATH).jsonPath().getString("items[0].parcelName");
        // When
        var refused = sent(HEADER + name + ",,pi-alike,,10,,,,\n", "");
        // Then
        get(refused)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("findings.rule", contains("parcel.sheet.ambiguous"))
                .body("findings.cell", contains("A2"));
    }

    @Test
    void anAreaWithoutAUnitIsRefused() {
        // When
        var refused = sent(HEADER.replace("宗地面积(亩)", "宗地面积") + "一号,PI-单位,pi,,10,,,,\n", "");
        // Then
        get(refused).then().body("findings.rule", hasItem("sheet.unit"));
    }

    @Test
    void worksAreShownAndASupplyThatTheyRestOnStays() {
        // Given
        aPark().coded("pi-works").registered();
        var sheet = HEADER.replace("\n", ",状态\n") + "一号,PI-动工,pi-works,,10,5,出让,2022-01-05,,已供未动工\n";
        sent(sheet, "");
        var parcel = PATH + "/" + numbered("PI-动工").extract().jsonPath().getString("items[0].id");
        after(parcel, "/start", BEGUN);
        // When
        var refused = sent(sheet, "");
        // Then
        get(refused)
                .then()
                .body("findings.rule", contains("cell.shown"))
                .body("findings.message", contains("台账中是“开发建设中”，这一列只供查看，不能由表格改变"));
        get(sent(HEADER + "一号,PI-动工,pi-works,,10,,,,\n", ""))
                .then()
                .body("findings.rule", contains("parcel.supply.told"));
    }

    @Test
    void aParcelStaysWithItsProject() {
        // Given
        SheetCalls.entered("140603210", "PI-P1");
        SheetCalls.entered("140603210", "PI-P2");
        sent(HEADER + "一号,PI-归属,,PI-P1,10,,,,\n", "");
        // When
        var refused = sent(HEADER + "一号,PI-归属,,PI-P2,10,,,,\n", "");
        // Then
        get(refused).then().body("findings.cell", contains("D2")).body("findings.rule", contains("parcel.project"));
    }

    @Test
    void aSheetIsWithdrawnUntilAParcelHasMovedOn() {
        // Given
        var park = aPark().coded("pi-withdrawn").registered();
        var sheet = HEADER + "一号,PI-撤,pi-withdrawn,,10,5,出让,2022-01-05,\n";
        change(sent(sheet, ""), "/withdrawal", "").then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        ofPark(park).body("items", empty());
        var later = sent(sheet, "");
        after(PATH + "/" + ofPark(park).extract().jsonPath().getString("items[0].id"), "/start", BEGUN);
        // When
        var refused = change(later, "/withdrawal", "");
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("sheet-import.moved-on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "CSV"})
    void whatIsExportedEntersAgainUnchanged(String format) {
        // Given: land that was taken back and supplied anew, land without a number, and land that lies idle
        var park = aPark().registered();
        var project = SheetCalls.entered("140603210", "PI-EX-" + format);
        var back = aParcel()
                .ofPark(park)
                .numbered("PI-出-" + format)
                .agreedToStart("2020-08-31")
                .registered();
        after(back, "/determination", DETERMINED);
        after(back, "/disposal", Map.of("disposal", "TAKEN_BACK", "on", "2022-10-10", "document", "试验决定2号"));
        aParcel()
                .ofPark(park)
                .numbered("PI-出-" + format)
                .by(SupplyWay.CONTRIBUTION)
                .bearing(123)
                .registered();
        aParcel().ofPark(park).unsupplied().registered();
        aParcel()
                .ofPark(park)
                .ofProject(project)
                .of(400)
                .agreedToComplete("2023-01-31")
                .registered();
        put(back, "", aParcel().ofPark(park).described()).then().statusCode(409);
        var export =
                given().queryParam("park", park).queryParam("format", format).get(PATH + "/export");
        // When
        var again = SheetCalls.sent(IMPORTS, export.asByteArray(), "");
        // Then
        get(again)
                .then()
                .body("findings", empty())
                .body("ignoredColumns", empty())
                .body("unchanged", equalTo(4))
                .body("revised", equalTo(0))
                .body("created", equalTo(0));
    }

    @Test
    void aClerkOfAnotherTownshipKnowsNeitherParkNorParcel() {
        // Given
        aPark().coded("pi-elsewhere").in("140603210").registered();
        sent(HEADER + "一号,PI-外,pi-elsewhere,,10,,,,\n", "");
        var everybody = RestAssured.authentication;
        RestAssured.authentication = RestAssured.oauth2(Tokens.of("park-clerk", "140603100"));
        try {
            // When
            var refused = sent(HEADER + "二号,PI-外-2,pi-elsewhere,,10,,,,\n", "");
            // Then
            get(refused).then().body("findings.cell", contains("C2")).body("findings.rule", contains("park.unknown"));
            get(sent(HEADER + "一号,PI-外,pi-elsewhere,,20,,,,\n", ""))
                    .then()
                    .body("findings.rule", hasItem("parcel.number.unique"));
        } finally {
            RestAssured.authentication = everybody;
        }
    }

    private static String sent(String csv, String query) {
        return SheetCalls.sent(IMPORTS, csv, query);
    }

    private static ValidatableResponse ofPark(UUID park) {
        return given().queryParam("park", park).get(PATH).then();
    }

    private static ValidatableResponse numbered(String number) {
        return given().queryParam("q", number).get(PATH).then();
    }
}
