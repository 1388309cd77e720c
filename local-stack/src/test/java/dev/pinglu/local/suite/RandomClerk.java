package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import dev.pinglu.local.rest.ApiFailure;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A clerk whom chance leads, in whatever role a step asks for. What a rule refuses is refused, and must have changed nothing; any other
 * failure is one of the suite.
 */
final class RandomClerk {
    static final String TODAY = "2022-10-20";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PLACES =
            List.of("140603100", "140603101", "140603205", "140603100001", "140603100002", "140603101L01");
    /** Against what is recorded, against a newer version, against a guard. */
    private static final Pattern REFUSED = Pattern.compile(" was answered with (409|412|422): ");
    /** One of how many requests is sent once more. */
    private static final int REPEATED = 5;

    private final Function<String, Api> suite;
    private final Acknowledged acknowledged;
    private final Random random;
    private final int desk;
    private final String mark;
    private int number;

    /**
     * Begins.
     *
     * @param suite for whoever has a role
     * @param desk 0 to 8
     * @param mark with which all names begin
     */
    RandomClerk(Function<String, Api> suite, Acknowledged acknowledged, long seed, int desk, String mark) {
        this.suite = suite;
        this.acknowledged = acknowledged;
        this.random = new Random(seed);
        this.desk = desk;
        this.mark = mark + desk + "-";
    }

    Api as(String role) {
        return suite.apply(role);
    }

    /** Enters a record that nothing is wrong with. */
    JsonNode enter(String role, String path, ObjectNode record) {
        return once(name -> as(role).post(path, name, record));
    }

    /** Enters a record unless a rule refuses it. */
    JsonNode tryToEnter(String role, String path, ObjectNode record) {
        return attempt(() -> enter(role, path, record));
    }

    /** The record as the answer shows it; missing if a rule refuses the change. */
    JsonNode change(String role, String path, String step, ObjectNode change) {
        return attempt(() -> {
            long version = version(role, path);
            return once(name -> as(role).post(path + step, name, change, version));
        });
    }

    /** A repetition of this has no key to be known by, but the version that is no longer there. */
    JsonNode put(String role, String path, String part, ObjectNode content) {
        return attempt(() -> {
            JsonNode answer = as(role).put(path + part, content, version(role, path));
            acknowledged.note(answer);
            return answer;
        });
    }

    /** Takes out a record, or a part of one: where an answer is read again that was lost, nothing stands any more. */
    void takeOut(String role, String path, String step, ObjectNode reason) {
        String name = name();
        try {
            attempt(() -> {
                JsonNode answer = as(role).post(path + step, name, reason, version(role, path));
                acknowledged.note(answer);
                return answer;
            });
        } catch (ApiFailure failure) {
            assertThat(failure).hasMessageMatching("GET .+ was answered with 40[45]: .*");
        }
        if (as(role).ask(path).statusCode() == 404) {
            acknowledged.noteGone(path.substring(path.lastIndexOf('/') + 1));
        }
    }

    /** Goes on from stage to stage until chance or a rule ends it. */
    void walk(String role, String path, Consumer<String> step) {
        for (int i = below(10); i > 0; i--) {
            JsonNode next = as(role).get(path).path("next");
            if (next.isEmpty()) {
                return;
            }
            step.accept(next.get(below(next.size())).asText());
        }
    }

    /** Some requests are sent once more with the same key: the answer is the same, and nothing has changed since. */
    private JsonNode once(Function<String, JsonNode> request) {
        String name = name();
        JsonNode answer = request.apply(name);
        acknowledged.note(answer);
        if (below(REPEATED) == 0) {
            JsonNode again = request.apply(name);
            assertThat(again.path("id")).as(name).isEqualTo(answer.path("id"));
            assertThat(again.path("version")).as(name).isEqualTo(answer.path("version"));
        }
        return answer;
    }

    private static JsonNode attempt(Supplier<JsonNode> request) {
        try {
            return request.get();
        } catch (ApiFailure refused) {
            if (REFUSED.matcher(refused.getMessage()).find()) {
                return JSON.missingNode();
            }
            throw refused;
        }
    }

    private long version(String role, String path) {
        return as(role).get(path).path("version").asLong();
    }

    /** Of a record or a request, given once. */
    String name() {
        return mark + ++number;
    }

    /** Six digits, given once. */
    int serial() {
        return (desk + 1) * 100_000 + ++number;
    }

    String place() {
        return PLACES.get(below(PLACES.size()));
    }

    String chosen(String... all) {
        return all[below(all.length)];
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean tossed() {
        return random.nextBoolean();
    }

    static ObjectNode body(String field, String value) {
        return JSON.createObjectNode().put(field, value);
    }

    static ObjectNode nothing() {
        return JSON.createObjectNode();
    }
}
