package dev.pinglu.gateway.delivery;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A delivery as the page shows it. */
@TemplateData
record DeliveryLine(
        long event,
        UUID eventId,
        String type,
        String state,
        String look,
        boolean waiting,
        boolean dead,
        int attempts,
        Instant lastAt,
        String last,
        long millis,
        String answer,
        String next) {

    static DeliveryLine of(Delivery delivery, Map<String, String> words) {
        return new DeliveryLine(
                delivery.event(),
                delivery.eventId(),
                delivery.type(),
                words.getOrDefault(
                        "delivery." + delivery.state(), delivery.state().name()),
                switch (delivery.state()) {
                    case DELIVERED -> "";
                    case WAITING -> "slow";
                    case DEAD -> "off";
                },
                delivery.state() == DeliveryState.WAITING,
                delivery.state() == DeliveryState.DEAD,
                delivery.attempts(),
                delivery.lastAt(),
                WebhookLine.moment(delivery.lastAt()),
                delivery.durationMillis(),
                WebhookLine.answer(delivery.status(), delivery.failure(), words),
                delivery.nextAt().map(WebhookLine::moment).orElse(""));
    }
}
