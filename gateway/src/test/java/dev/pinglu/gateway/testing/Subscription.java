package dev.pinglu.gateway.testing;

import static io.restassured.RestAssured.given;

import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A webhook that an account registers, by default one of everything in its division. */
public record Subscription(String account, String division, Map<String, Object> description) {

    public static Subscription aWebhook(String url) {
        return new Subscription("subscriber", Tokens.HOME, Map.of("name", "hook " + UUID.randomUUID(), "url", url));
    }

    /** The division that the token of its account names. */
    public Subscription in(String other) {
        return new Subscription(account, other, description);
    }

    public Subscription of(String otherAccount) {
        return new Subscription(otherAccount, division, description);
    }

    public Subscription with(String field, Object value) {
        var changed = new LinkedHashMap<>(description);
        changed.put(field, value);
        return new Subscription(account, division, Map.copyOf(changed));
    }

    public String token() {
        return tokenOf(account, division);
    }

    public static String tokenOf(String account, String division) {
        return Tokens.with(
                java.util.List.of("subscriber"), Map.of("preferred_username", account, "division", division));
    }

    public Response ask() {
        return ask(UUID.randomUUID());
    }

    public Response ask(UUID key) {
        return Api.json(description)
                .auth()
                .oauth2(token())
                .header("Idempotency-Key", key)
                .post("/api/webhooks");
    }

    public Registered register() {
        var answer = ask().then().statusCode(201).extract().jsonPath();
        return new Registered(UUID.fromString(answer.getString("id")), answer.getString("secret"), token());
    }

    /** One that is registered. */
    public record Registered(UUID id, String secret, String token) {
        public String path() {
            return "/api/webhooks/" + id;
        }

        public Response get(String part) {
            return given().auth().oauth2(token).get(path() + part);
        }

        /** A POST that needs no version. */
        public Response post(String part, Object body) {
            return Api.json(body)
                    .auth()
                    .oauth2(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .post(path() + part);
        }

        /** A POST on the webhook as it is now. */
        public Response change(String part) {
            return given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", etag())
                    .post(path() + part);
        }

        public Response put(Map<String, Object> description) {
            return Api.json(description)
                    .auth()
                    .oauth2(token)
                    .header("If-Match", etag())
                    .put(path());
        }

        public Response remove() {
            return given().auth().oauth2(token).header("If-Match", etag()).delete(path());
        }

        public String etag() {
            return get("").getHeader("ETag");
        }
    }
}
