package dev.pinglu.gateway.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.gateway.webhook.Addresses;
import dev.pinglu.gateway.webhook.Asker;
import dev.pinglu.gateway.webhook.RefusedAddress;
import dev.pinglu.gateway.webhook.Secrets;
import dev.pinglu.gateway.webhook.Webhook;
import dev.pinglu.kit.id.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes, signs and sends one message. Whatever goes wrong on the way is an outcome. */
@Singleton
class Courier {
    private static final String PING = "dev.pinglu.gateway.ping.v1";

    private final Addresses addresses;
    private final Secrets secrets;
    private final Sender sender;
    private final ObjectMapper json;
    private final Clock clock;
    private final String publicUrl;

    Courier(
            Addresses addresses,
            Secrets secrets,
            Sender sender,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "pinglu.public-url") String publicUrl) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.sender = sender;
        this.json = json;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    Outcome deliver(Webhook webhook, EventResponse event) {
        return send(
                Asker.MESSAGE,
                webhook,
                messageId(event),
                new Message(
                        event.type(),
                        event.time(),
                        event.eventId(),
                        event.id(),
                        event.source(),
                        event.subject(),
                        event.sequence(),
                        event.division(),
                        event.cause(),
                        publicUrl + "/schemas/" + event.type() + ".json",
                        event.data()));
    }

    /** Receivers keep what they have had by its id: another edition of an event must not look like the same message again. */
    private static String messageId(EventResponse event) {
        return event.edition() == 0 ? event.eventId().toString() : event.eventId() + "." + event.edition();
    }

    /** A message that carries no event. */
    Outcome ping(Webhook webhook) {
        var id = Ids.next();
        var data =
                json.createObjectNode().put("webhook", webhook.id().toString()).put("name", webhook.name());
        return send(
                Asker.REQUEST,
                webhook,
                id.toString(),
                new Message(
                        PING, clock.instant(), id, null, "/gateway", null, null, null, null, null, data.toString()));
    }

    private Outcome send(Asker asker, Webhook webhook, String id, Message message) {
        try {
            var destination = addresses.check(webhook.url(), asker);
            return sender.post(destination, sign(webhook, id, message));
        } catch (RefusedAddress refused) {
            return Outcome.failed(Failure.ADDRESS, Duration.ZERO);
        } catch (Secrets.Unreadable unreadable) {
            return Outcome.failed(Failure.SIGNING, Duration.ZERO);
        }
    }

    /** Signed with every secret that holds, the present one first, at the time of this very attempt. */
    private SignedMessage sign(Webhook webhook, String id, Message message) throws Secrets.Unreadable {
        long now = clock.instant().getEpochSecond();
        var signatures = new ArrayList<String>();
        try {
            var body = json.writeValueAsString(message);
            for (var secret : secrets.signing(webhook)) {
                signatures.add(new com.standardwebhooks.Webhook(secret).sign(id, now, body));
            }
            return new SignedMessage(
                    Map.of(
                            "webhook-id", id,
                            "webhook-timestamp", Long.toString(now),
                            "webhook-signature", String.join(" ", signatures)),
                    body);
        } catch (JsonProcessingException | EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException("Message " + id + " could not be written", impossible);
        }
    }
}
