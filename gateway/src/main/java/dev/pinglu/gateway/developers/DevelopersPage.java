package dev.pinglu.gateway.developers;

import dev.pinglu.gateway.contract.Channels;
import dev.pinglu.gateway.contract.Channels.Channel;
import dev.pinglu.gateway.contract.OpenApi;
import dev.pinglu.gateway.contract.PublicKafka;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.stream.StreamSettings;
import dev.pinglu.gateway.webhook.WebhookSettings;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.deployment.Loopback;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Comparator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page for developers of other systems. It says nothing that the open documents of the contracts do not say, so it is open as well. */
@Path("/developers")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
class DevelopersPage {
    private final Template page;
    private final Template reference;
    private final OpenApi openApi;
    private final EventSchemas schemas;
    private final Channels channels;
    private final PublicKafka kafka;
    private final StreamSettings streams;
    private final WebhookSettings webhooks;
    private final URI publicUrl;
    private final URI issuer;

    DevelopersPage(
            @Location("developers/page.html") Template page,
            @Location("developers/reference.html") Template reference,
            OpenApi openApi,
            EventSchemas schemas,
            Channels channels,
            PublicKafka kafka,
            StreamSettings streams,
            WebhookSettings webhooks,
            @ConfigProperty(name = "pinglu.public-url") URI publicUrl,
            @ConfigProperty(name = "pinglu.identity.issuer") URI issuer) {
        this.page = page;
        this.reference = reference;
        this.openApi = openApi;
        this.schemas = schemas;
        this.channels = channels;
        this.kafka = kafka;
        this.streams = streams;
        this.webhooks = webhooks;
        this.publicUrl = publicUrl;
        this.issuer = issuer;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("lang") @Nullable String lang) {
        var language = Words.language(lang);
        return page.data("lang", language)
                .data("zh", language.equals(Words.ZH))
                .data("words", Words.in(language))
                .data("gateway", publicUrl)
                .data("discovery", OpenApi.discovery(issuer))
                .data("local", Loopback.isNamedBy(publicUrl))
                .data("operations", OpenOperation.all(openApi))
                .data("events", EventKind.all(schemas, channels))
                .data("topics", channels.all())
                .data("topic", topicToSubscribeTo())
                .data("brokers", String.join(",", kafka.servers()))
                .data("kafka", kafka)
                .data("streams", streams.mostOfAnAccount())
                .data("patience", webhooks.timeout().toSeconds())
                .data("retries", webhooks.retries().size());
    }

    /** Every operation, as Swagger UI shows it. */
    @GET
    @Path("reference")
    @Operation(hidden = true)
    public TemplateInstance reference(@QueryParam("lang") @Nullable String lang) {
        var language = Words.language(lang);
        return reference
                .data("lang", language)
                .data("zh", language.equals(Words.ZH))
                .data("words", Words.in(language));
    }

    /** What has happened rather than states, where a topic has it. */
    private Channel topicToSubscribeTo() {
        return channels.all().stream()
                .min(Comparator.comparing(Channel::holdsStates))
                .orElseThrow();
    }
}
