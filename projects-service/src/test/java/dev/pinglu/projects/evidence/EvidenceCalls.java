package dev.pinglu.projects.evidence;

import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.kit.testing.Api.etagOf;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.PhotoFile.aPhoto;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.given;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How evidence is recorded, brought and verified over HTTP, and how its operations are called by someone who may call them. */
public final class EvidenceCalls {
    private static final String PATH = EvidenceResource.PATH;

    private EvidenceCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        return Map.of(
                "listEvidence", at -> Call.get(at, PATH + "?division=" + at),
                "getEvidence", at -> Call.get(at, recorded(at)),
                "getHistoryOfEvidence", at -> Call.get(at, recorded(at) + "/history"),
                "recordEvidence", at -> Call.post(at, PATH, contract(at)),
                "reviseEvidence",
                        at -> {
                            var contract = contract(at);
                            return Call.put(at, created(PATH, contract), "", contract);
                        },
                "attachFileToEvidence", at -> Call.file(at, recorded(at), "/file", "%PDF-1.7", "application/pdf"),
                "getFileOfEvidence", at -> Call.get(at, withFile(recorded(at)) + "/file"),
                "verifyEvidence", at -> Call.change(at, recorded(at), "/verification", Map.of()),
                "withdrawEvidence", at -> Call.change(at, recorded(at), "/withdrawal", Map.of("reason", "试验")));
    }

    private static String recorded(String at) {
        return created(PATH, contract(at));
    }

    /** Of a project of its own. */
    private static Map<String, Object> contract(String at) {
        return described(aProject().in(at).registered(), EvidenceType.CONTRACT, "2022-09-01");
    }

    /**
     * What evidence of a type has to say.
     *
     * @param project where it is
     */
    public static Map<String, Object> described(String project, EvidenceType type, String issuedOn) {
        var body = new HashMap<String, Object>();
        body.put("projectId", idOf(project));
        body.put("type", type.name());
        if (type != EvidenceType.PHOTO) {
            body.put("issuedOn", issuedOn);
            body.put("documentNo", "试验〔2022〕1号");
            body.put("issuedBy", "示例单位");
        }
        if (type == EvidenceType.OUTPUT_RECORD) {
            body.put("output", Map.of("fromMonth", "2021-09", "toMonth", "2022-08", "ofDesign", 0.8));
        }
        return body;
    }

    /** Records evidence, and answers where it is. */
    public static String record(String project, EvidenceType type, String issuedOn) {
        return created(PATH, described(project, type, issuedOn));
    }

    /** The same evidence, with a file. */
    public static String withFile(String evidence) {
        attach(evidence, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)).then().statusCode(200);
        return evidence;
    }

    static String photo(String project) {
        return record(project, EvidenceType.PHOTO, "");
    }

    /** A photo with time and place, verified by somebody else. */
    public static String verifiedPhoto(String project) {
        var photo = photo(project);
        attach(
                        photo,
                        aPhoto().takenAt("2022:09:01 10:00:00")
                                .at("39.5", "112.25")
                                .jpeg())
                .then()
                .statusCode(200);
        verify(photo, null).then().statusCode(200);
        return photo;
    }

    static Response attach(String evidence, byte[] file) {
        return given().contentType("application/octet-stream")
                .header("If-Match", etagOf(evidence))
                .body(file)
                .put(evidence + "/file");
    }

    /** As the clerk of a park: the one who recorded it may not. */
    static Response verify(String evidence, @Nullable String note) {
        return json(note == null ? Map.of() : Map.of("note", note))
                .auth()
                .oauth2(Tokens.of("park-clerk", Tokens.HOME))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etagOf(evidence))
                .post(evidence + "/verification");
    }
}
