package dev.pinglu.kit.testing;

import static io.restassured.RestAssured.given;

import dev.pinglu.kit.testing.AccessCase.Call;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** How the operations of a service's list of work are called. */
public final class WorkItemCalls {
    private static final String DAY = "2022-10-20";

    private final String path;

    /** @param path of the list, such as {@code /api/projects/work-items} */
    public WorkItemCalls(String path) {
        this.path = path;
    }

    /** Where the one open item about a record is. */
    public String about(String record) {
        var found = given().queryParam("record", record).get(path).then().statusCode(200);
        return path + "/"
                + found.extract().jsonPath().getList("items.id", String.class).get(0);
    }

    /** The codes of what is to be done about a record. */
    public List<String> kindsAbout(String record) {
        return given().queryParam("record", record).get(path).jsonPath().getList("items.kind", String.class);
    }

    /** A request to give items, as they are now, to a post from today on. */
    public static Map<String, Object> to(String post, String... items) {
        return Map.of("items", chosen(items), "post", post, "from", DAY, "to", "2022-10-28", "reason", "外出培训");
    }

    /** A request to take items back as they are now. */
    public static Map<String, Object> back(String... items) {
        return Map.of("items", chosen(items), "reason", "提前返岗");
    }

    /** How a request names items, whoever sends it. */
    private static List<Map<String, Object>> chosen(String... items) {
        return Arrays.stream(items)
                .map(item -> Map.<String, Object>of("id", Api.idOf(item), "version", versionOf(item)))
                .toList();
    }

    private static int versionOf(String item) {
        return given().get(item).then().statusCode(200).extract().jsonPath().getInt("item.version");
    }

    /**
     * Cases for every operation, by operation id.
     *
     * @param domain as operation ids spell it
     * @param record makes a record in a township about which there is one thing to do, and answers with its key
     * @param role who must do it
     * @param post to which the account of that role in the whole district, which the directory knows, may give it
     */
    public Map<String, AccessCase> cases(String domain, UnaryOperator<String> record, String role, String post) {
        var cases = new HashMap<String, AccessCase>();
        cases.put("list" + domain + "WorkItems", at -> Call.get(at, path + "?division=" + at));
        cases.put("count" + domain + "WorkItems", at -> Call.get(at, path + "/counts?division=" + at));
        cases.put("get" + domain + "WorkItem", at -> Call.get(at, about(record.apply(at))));
        cases.put("getHistoryOf" + domain + "WorkItem", at -> Call.get(at, about(record.apply(at)) + "/history"));
        cases.put(
                "urge" + domain + "WorkItem",
                at -> Call.post(at, about(record.apply(at)) + "/urge", Map.of("message", "请抓紧办理")));
        cases.put(
                "delegate" + domain + "WorkItems",
                at -> Call.post(Tokens.HOME, path + "/delegation", to(post, about(record.apply(at)))));
        cases.put("recall" + domain + "WorkItems", at -> {
            var item = about(record.apply(at));
            sent(role, to(post, item)).post(path + "/delegation").then().statusCode(200);
            return Call.post(at, path + "/recall", back(item));
        });
        return cases;
    }

    private static RequestSpecification sent(String role, Object body) {
        return Api.json(body).auth().oauth2(Tokens.of(role, Tokens.HOME)).header("Idempotency-Key", UUID.randomUUID());
    }
}
