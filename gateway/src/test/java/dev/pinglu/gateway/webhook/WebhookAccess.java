package dev.pinglu.gateway.webhook;

import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.testing.Subscription;
import dev.pinglu.gateway.testing.Subscription.Registered;
import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How each operation on webhooks is called by someone who may call it. Nobody listens at their address. */
public final class WebhookAccess {
    private static final String NOBODY = "http://127.0.0.1:9/hook";

    private WebhookAccess() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.put("listWebhooks", at -> Call.get(at, "/api/webhooks?division=" + at));
        cases.put("getWebhook", at -> Call.get(at, aWebhook(at).path()));
        cases.put("registerWebhook", at -> Call.post(at, "/api/webhooks", description(at)));
        cases.put("reviseWebhook", at -> call(at, "PUT", aWebhook(at), "", description(at)));
        cases.put("removeWebhook", at -> call(at, "DELETE", aWebhook(at), "", null));
        cases.put("rotateSecretOfWebhook", at -> call(at, "POST", aWebhook(at), "/secret-rotations", ""));
        cases.put("deactivateWebhook", at -> call(at, "POST", aWebhook(at), "/deactivation", ""));
        cases.put("activateWebhook", at -> {
            var webhook = aWebhook(at);
            webhook.change("/deactivation").then().statusCode(200);
            return call(at, "POST", webhook, "/activation", "");
        });
        cases.putAll(deliveries());
        return cases;
    }

    private static Map<String, AccessCase> deliveries() {
        return Map.of(
                "pingWebhook", at -> Call.post(at, aWebhook(at).path() + "/pings", ""),
                "listDeliveriesOfWebhook", at -> Call.get(at, aWebhook(at).path() + "/deliveries"),
                "retryDeliveryOfWebhook", at -> onDelivery(at, "DEAD", "/retries"),
                "setAsideDeliveryOfWebhook", at -> onDelivery(at, "WAITING", "/setting-aside"),
                "retryDeadLettersOfWebhook", at -> Call.post(at, aWebhook(at).path() + "/dead-letters/retries", ""),
                "replayWebhook", at -> Call.post(at, aWebhook(at).path() + "/replays", Map.of("event", 1)));
    }

    private static Registered aWebhook(String at) {
        return Subscription.aWebhook(NOBODY).in(at).register();
    }

    private static Map<String, Object> description(String at) {
        return Map.of("name", "hook " + UUID.randomUUID(), "url", NOBODY, "division", at);
    }

    private static Call call(String at, String method, Registered webhook, String part, @Nullable Object body) {
        return new Call(at, method, webhook.path() + part, body, webhook.etag());
    }

    /** The deliverer leaves it alone for as long as the webhook is disabled. */
    private static Call onDelivery(String at, String state, String step) {
        var webhook = aWebhook(at);
        webhook.change("/deactivation").then().statusCode(200);
        Sql.update("insert into webhook_delivery (webhook, event, event_id, type, state, attempts, last_at,"
                + " duration_millis, failure, next_at) values ('" + webhook.id()
                + "', 7, gen_random_uuid(), 'a.type', '"
                + state + "', 1, now(), 1, 'TIMEOUT', " + (state.equals("DEAD") ? "null" : "now()") + ")");
        return Call.post(at, webhook.path() + "/deliveries/7" + step, "");
    }
}
