package dev.pinglu.gateway.reconcile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.kit.event.Sequence;
import dev.pinglu.kit.id.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What civility-service says it has published against what the view holds; a stub says it for the service. */
@QuarkusTest
class ReconciliationTest {
    private static final String SERVICE = "services.find { it.domain == 'civility' }";
    private static final String THINGS = SERVICE + ".types.find { it.type == 'thing' }";
    private static final String DIGEST = "/api/civility/admin/digest";

    private final Map<String, String> published = new TreeMap<>();

    @BeforeEach
    void theViewHoldsThreeThings() {
        LogEntry.isComplete();
        ReadModel.isAtRest();
        Sql.update("delete from entity_state where type like 'dev.pinglu.civility.%'");
        published.clear();
        for (var version = 1; version <= 3; version++) {
            var id = Ids.next().toString();
            var sequence = new Sequence(1, version).toString();
            published.put(id, sequence);
            Sql.update("insert into entity_state (entity_key, type, sequence, division, event_id, time, payload) values"
                    + " ('thing/" + id + "', 'dev.pinglu.civility.thing.state.v1', '" + sequence
                    + "', '140603', 1, now(), '{}')");
        }
    }

    @Test
    void agreementIsSeenByCountAndHashAlone() {
        theServiceSays(published, List.of());

        given().post("/api/admin/reconcile")
                .then()
                .body(SERVICE + ".equal", equalTo(true))
                .body(SERVICE + ".restored", equalTo(false))
                .body(THINGS + ".published", equalTo(3))
                .body(THINGS + ".applied", equalTo(3));
    }

    @Test
    void whatIsMissingStaleOrExtraIsNamed() {
        var ids = new ArrayList<>(published.keySet());
        var missing = Ids.next().toString();
        published.put(missing, new Sequence(1, 1).toString());
        published.put(ids.get(0), new Sequence(2, 9).toString());
        published.remove(ids.get(1));
        theServiceSays(published, new ArrayList<>(published.keySet()));

        given().post("/api/admin/reconcile")
                .then()
                .body("equal", equalTo(false))
                .body(SERVICE + ".equal", equalTo(false))
                .body(THINGS + ".missing", contains(missing))
                .body(THINGS + ".stale", contains(ids.get(0)))
                .body(THINGS + ".ahead", empty())
                .body(THINGS + ".extra", contains(ids.get(1)));
    }

    /** After a restore, and until everything was published anew. */
    @Test
    void whatAnEarlierCopyOfTheServiceDoesNotKnowIsNamed() {
        var ids = new ArrayList<>(published.keySet());
        published.put(ids.get(2), new Sequence(1, 1).toString());
        published.remove(ids.get(0));
        theServiceSays(published, new ArrayList<>(published.keySet()));

        given().post("/api/admin/reconcile")
                .then()
                .body(SERVICE + ".restored", equalTo(true))
                .body(SERVICE + ".epoch", equalTo(1))
                .body(THINGS + ".stale", empty())
                .body(THINGS + ".ahead", contains(ids.get(2)))
                .body(THINGS + ".extra", contains(ids.get(0)));
    }

    @Test
    void aTypeTheServiceHasNeverHeardOfIsExtraAsAWhole() {
        stub(DIGEST, "{\"service\": \"civility-service\", \"epoch\": 1, \"types\": []}");
        stub(DIGEST + "/thing?limit=500", "{\"items\": []}");

        given().post("/api/admin/reconcile")
                .then()
                .body(SERVICE + ".equal", equalTo(false))
                .body(THINGS + ".missing", empty());
    }

    @Test
    void aServiceThatCannotBeAskedIsNamedAndNotTakenForEqual() {
        given().post("/api/admin/reconcile")
                .then()
                .statusCode(200)
                .body("equal", equalTo(false))
                .body("services.find { it.domain == 'rural' }.failure", containsString("cannot be reached"));
    }

    /** Its digest, and behind it the ids, on two pages. */
    private static void theServiceSays(Map<String, String> sequences, List<String> ids) {
        var hash = Sql.pairs("select '', bit_xor(hashtextextended(v, 0))::text from (values "
                        + sequences.entrySet().stream()
                                .map(one -> "('" + one.getKey() + "@" + one.getValue() + "')")
                                .collect(Collectors.joining(","))
                        + ") as t (v)")
                .get("");
        stub(
                DIGEST,
                "{\"service\": \"civility-service\", \"epoch\": 1, \"types\": [{\"type\": \"thing\", \"count\": "
                        + sequences.size() + ", \"hash\": \"" + hash + "\"}]}");
        if (!ids.isEmpty()) {
            var first = ids.subList(0, 1);
            stub(DIGEST + "/thing?limit=500", page(sequences, first, ", \"nextPageToken\": \"next\""));
            stub(DIGEST + "/thing?limit=500&pageToken=next", page(sequences, ids.subList(1, ids.size()), ""));
        }
    }

    private static String page(Map<String, String> sequences, List<String> ids, String next) {
        return ids.stream()
                .map(id -> "{\"id\": \"" + id + "\", \"sequence\": \"" + sequences.get(id) + "\"}")
                .collect(Collectors.joining(",", "{\"items\": [", "]" + next + "}"));
    }

    private static void stub(String path, String answer) {
        given().urlEncodingEnabled(false)
                .body(answer)
                .put(ConfigProvider.getConfig().getValue("pinglu.upstream.civility", String.class) + path)
                .then()
                .statusCode(204);
    }
}
