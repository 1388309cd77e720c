package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.session.Viewers;
import dev.pinglu.gateway.webhook.VisibleWebhooks;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The webhooks and their delivery logs, for operators and for the people behind another system. */
@Path("/webhooks")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({Roles.OPERATOR, Roles.SUBSCRIBER})
class WebhookPages {
    private final Template list;
    private final Template log;
    private final VisibleWebhooks visible;
    private final DeliveryService service;
    private final Divisions divisions;
    private final Viewers viewers;

    WebhookPages(
            @Location("webhooks/list.html") Template list,
            @Location("webhooks/log.html") Template log,
            VisibleWebhooks visible,
            DeliveryService service,
            Divisions divisions,
            Viewers viewers) {
        this.list = list;
        this.log = log;
        this.visible = visible;
        this.service = service;
        this.divisions = divisions;
        this.viewers = viewers;
    }

    /** A state to choose, and how many deliveries are in it. */
    @TemplateData
    record Chip(String name, String query, boolean chosen, int count) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("pageToken") @Nullable String pageToken, @QueryParam("lang") @Nullable String lang) {
        var language = Words.language(lang);
        var words = Words.in(language);
        var page = visible.page(null, PageRequest.of(null, pageToken, List.of("webhooks")));
        var unfinished = service.unfinished(
                page.items().stream().map(known -> known.webhook().id()).toList());
        return list.data("words", words)
                .data("lang", language)
                .data("viewer", viewers.present(language))
                .data("next", page.nextPageToken().orElse(""))
                .data(
                        "webhooks",
                        page.items().stream()
                                .map(known -> WebhookLine.of(
                                        known,
                                        unfinished
                                                .getOrDefault(known.webhook().id(), Unfinished.NONE)
                                                .dead(),
                                        divisions,
                                        words))
                                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance log(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("lang") @Nullable String lang) {
        var language = Words.language(lang);
        var words = Words.in(language);
        var known = visible.require(id);
        var chosen = QueryValues.choice("state", state, DeliveryState.class);
        var page = service.page(id, chosen, PageRequest.of(null, pageToken, List.of(id, chosen)));
        var unfinished = service.unfinished(List.of(id)).getOrDefault(id, Unfinished.NONE);
        return log.data("words", words)
                .data("lang", language)
                .data("viewer", viewers.present(language))
                .data("one", WebhookLine.of(known, unfinished.dead(), divisions, words))
                .data("chips", chips(chosen, unfinished, words))
                .data("failures", failures(words))
                .data(
                        "older",
                        page.nextPageToken()
                                .map(next -> query(chosen) + "&pageToken=" + next)
                                .orElse(""))
                .data(
                        "deliveries",
                        page.items().stream()
                                .map(one -> DeliveryLine.of(one, words))
                                .toList());
    }

    private static List<Chip> chips(Optional<DeliveryState> chosen, Unfinished unfinished, Map<String, String> words) {
        var all = new Chip(words.getOrDefault("webhooks.all", ""), "", chosen.isEmpty(), 0);
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(DeliveryState.values())
                                .map(state -> new Chip(
                                        words.getOrDefault("delivery." + state, state.name()),
                                        query(Optional.of(state)),
                                        chosen.equals(Optional.of(state)),
                                        unfinished.in(state))))
                .toList();
    }

    private static String query(Optional<DeliveryState> state) {
        return state.map(one -> "&state=" + one).orElse("");
    }

    /** By the names that scripts know data attributes by. */
    private static Map<String, String> failures(Map<String, String> words) {
        return Arrays.stream(Failure.values())
                .collect(Collectors.toMap(
                        why -> why.name().toLowerCase(Locale.ROOT),
                        why -> words.getOrDefault("failure." + why, why.name())));
    }
}
