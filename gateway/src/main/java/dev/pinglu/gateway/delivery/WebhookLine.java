package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.webhook.Disabled;
import dev.pinglu.gateway.webhook.Failing;
import dev.pinglu.gateway.webhook.Standing;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A webhook as its page shows it.
 *
 * @param look {@code slow} or {@code off} if something is wrong; else empty
 * @param since since when it is wrong, in words; else empty
 */
@TemplateData
record WebhookLine(
        UUID id,
        String path,
        String name,
        String url,
        String owner,
        String place,
        List<String> types,
        String cause,
        String state,
        String look,
        String since,
        boolean active,
        long reached,
        int dead,
        long version) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    static WebhookLine of(Standing standing, int dead, Divisions divisions, Map<String, String> words) {
        var webhook = standing.webhook();
        var wanted = webhook.wanted();
        var disabled = webhook.disabled();
        var failing = standing.progress().failing().isPresent();
        var state = disabled.map(one -> one.because().name()).orElse(failing ? "STALLED" : "ACTIVE");
        return new WebhookLine(
                webhook.id(),
                "/webhooks/" + webhook.id(),
                webhook.name(),
                webhook.url(),
                webhook.owner(),
                divisions.find(wanted.division()).map(Division::name).orElse(wanted.division()),
                wanted.types(),
                wanted.cause()
                        .map(cause -> words.getOrDefault("cause." + cause, cause))
                        .orElse(""),
                words.getOrDefault("webhook." + state, state),
                disabled.isPresent() ? "off" : failing ? "slow" : "",
                disabled.map(Disabled::at)
                        .or(() -> standing.progress().failing().map(Failing::since))
                        .map(at -> words.getOrDefault("webhooks.since", "%s").formatted(moment(at)))
                        .orElse(""),
                disabled.isEmpty(),
                standing.progress().reached(),
                dead,
                webhook.version());
    }

    /** A time as the district's clocks show it. */
    static String moment(Instant at) {
        return MOMENT.format(at.atZone(BusinessDay.ZONE));
    }

    /** What an attempt came to, in words. */
    static String answer(Optional<Integer> status, Optional<Failure> failure, Map<String, String> words) {
        var reason = failure.map(why -> words.getOrDefault("failure." + why, why.name()));
        return reason.map(why -> status.map(code -> why + " " + code).orElse(why))
                .or(() -> status.map(code -> code.toString()))
                .orElse("");
    }
}
