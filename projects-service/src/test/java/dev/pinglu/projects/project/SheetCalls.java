package dev.pinglu.projects.project;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.web.StrictJson;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Sends sheets of key projects in and waits for what comes of them. */
public final class SheetCalls {
    public static final String IMPORTS = "/api/projects/key-projects/imports";
    private static final String HEADER = "本地编号,项目名称,级别,投资主体,审批方式,建设性质,行业,区划代码,建设单位,总投资(万元)\n";
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private SheetCalls() {}

    /**
     * How the operations of the sheets of a collection are called, by operation id. A sheet belongs to the division of whoever sent it:
     * here the whole district.
     *
     * @param collection as operation ids spell it
     * @param sheet of records in a township, which is another one each time
     */
    public static Map<String, AccessCase> cases(String collection, String path, UnaryOperator<String> sheet) {
        var imports = path + "/imports";
        return Map.of(
                "import" + collection,
                at -> Call.file(at, imports + "?dryRun=true", sheet.apply(at), "text/csv;charset=UTF-8"),
                "listImportsOf" + collection,
                at -> Call.get(at, imports + "?division=" + at),
                "getImportOf" + collection,
                at -> Call.get(Tokens.HOME, sent(imports, sheet.apply(at), "?dryRun=true")),
                "getErrorSheetOf" + collection,
                at -> Call.get(Tokens.HOME, sent(imports, sheet.apply(at), "?dryRun=true") + "/sheet"),
                "withdrawImportOf" + collection,
                at -> Call.change(Tokens.HOME, sent(imports, sheet.apply(at), ""), "/withdrawal", ""),
                "getImportTemplateOf" + collection,
                at -> Call.get(at, path + "/import-template"));
    }

    /** A sheet of one project under each number. */
    public static String sheetOf(String division, String... localNos) {
        var sheet = new StringBuilder(HEADER);
        for (var localNo : localNos) {
            sheet.append(localNo)
                    .append(",示例项目,区级,企业,备案,新建,电力,")
                    .append(division)
                    .append(",示例建设单位,1000\n");
        }
        return sheet.toString();
    }

    public static Response send(byte[] file, String query) {
        return send(IMPORTS, file, query);
    }

    private static Response send(String imports, byte[] file, String query) {
        return given().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(file)
                .post(imports + query);
    }

    /** Where the import is, once it is finished. */
    public static String sent(byte[] file, String query) {
        return sent(IMPORTS, file, query);
    }

    /** Where the import of records of another collection is, once it is finished. */
    public static String sent(String imports, byte[] file, String query) {
        var location =
                send(imports, file, query).then().statusCode(202).extract().header("Location");
        await("the sheet has been worked through")
                .atMost(LONGEST)
                .until(() -> get(location).jsonPath().getString("finishedAt") != null);
        return location;
    }

    public static String sent(String csv, String query) {
        return sent(IMPORTS, csv, query);
    }

    public static String sent(String imports, String csv, String query) {
        return sent(imports, csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), query);
    }

    /** A project under a number, and its address. */
    public static String entered(String division, String localNo) {
        sent(sheetOf(division, localNo), "");
        return KeyProjectResource.PATH + "/" + project(localNo).getString("id");
    }

    static byte[] resource(String name) {
        try (var file = SheetCalls.class.getResourceAsStream("/sheets/" + name)) {
            return java.util.Objects.requireNonNull(file).readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The project with this number, as the list shows it. */
    static JsonPath project(String localNo) {
        var found =
                given().queryParam("q", localNo).get(KeyProjectResource.PATH).jsonPath();
        return new JsonPath(
                StrictJson.mapper().valueToTree(found.getMap("items[0]")).toString());
    }

    static ValidatableResponse numbered(String localNo) {
        return given().queryParam("q", localNo).get(KeyProjectResource.PATH).then();
    }
}
