package dev.pinglu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages show what REST endpoints answer, so the same people may open them; other systems open none but that of their webhooks. */
class PageTwinsTest {
    @ParameterizedTest
    @CsvSource({
        "cockpit.CockpitPage, show, cockpit.OverviewResource, overview",
        "cockpit.CockpitPage, places, value.MetricResource, values",
        "cockpit.SilentSources, show, cockpit.OverviewResource, overview",
        "cockpit.ExplainPanel, show, explain.ExplainResource, explain",
        "ingest.OperationPage, show, ingest.IngestResource, status",
        "ingest.OperationPage, lines, ingest.IngestResource, parked",
        "work.WorkPage, show, work.WorkResource, list",
        "work.WorkPage, count, work.WorkResource, counts",
        "alert.AlertPage, show, alert.AlertResource, list",
        "alert.AlertPage, count, alert.AlertResource, counts"
    })
    void aPageIsOpenToTheStaffWhoMayAskItsTwin(String page, String shown, String resource, String asked)
            throws ClassNotFoundException {
        var people = roles(resource, asked);
        people.remove(Roles.SUBSCRIBER);

        assertThat(roles(page, shown)).isNotEmpty().isEqualTo(people);
    }

    /** Operators read in the log what alarms about the suite itself, which the feed does not show. */
    @Test
    void theFeedIsOpenToTheStaffWhoReadRecordsInTheLog() throws ClassNotFoundException {
        var people = roles("event.EventResource", "list");
        people.removeAll(Set.of(Roles.SUBSCRIBER, Roles.OPERATOR));

        assertThat(roles("cockpit.CockpitPage", "lines")).isNotEmpty().isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource({
        "delivery.WebhookPages, list, webhook.WebhookResource, list",
        "delivery.WebhookPages, log, delivery.DeliveryResource, list"
    })
    void theWebhooksAreOpenToWhoeverMayAskTheirTwin(String page, String shown, String resource, String asked)
            throws ClassNotFoundException {
        assertThat(roles(page, shown)).isNotEmpty().isEqualTo(roles(resource, asked));
    }

    private static Set<String> roles(String type, String method) throws ClassNotFoundException {
        var declaring = Class.forName("dev.pinglu.gateway." + type);
        var own = Arrays.stream(declaring.getDeclaredMethods())
                .filter(one -> one.getName().equals(method))
                .flatMap(one -> Optional.ofNullable(one.getAnnotation(RolesAllowed.class)).stream())
                .findFirst();
        return new TreeSet<>(Arrays.asList(
                own.orElseGet(() -> declaring.getAnnotation(RolesAllowed.class)).value()));
    }
}
