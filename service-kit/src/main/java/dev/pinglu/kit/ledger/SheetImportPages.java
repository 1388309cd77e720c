package dev.pinglu.kit.ledger;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.web.PageRequest;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of one type of records as a clerk sends them in, and what became of each. A subclass says where, in its {@code @Path}, and is
 * {@code @Blocking}; the {@link SheetIntake} asks who may open them.
 */
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.STAFF)
public abstract class SheetImportPages {
    private static final String LINES = "20";
    /** The error sheet tells all; a page of thousands of lines tells nobody anything. */
    private static final int MOST_FINDINGS = 200;

    private final Parts parts;
    private final Class<? extends AggregateRoot> type;
    private final Ledger ledger;

    protected SheetImportPages(Parts parts, Class<? extends AggregateRoot> type, Ledger ledger) {
        this.parts = parts;
        this.type = type;
        this.ledger = ledger;
    }

    /**
     * The list of the records.
     *
     * @param name word of them
     * @param page address of the page that lists them
     * @param api address of the collection
     */
    @TemplateData
    public record Ledger(String name, String page, String api) {}

    /** What all of these pages are made of. */
    @Singleton
    public static final class Parts {
        private final Template list;
        private final Template batch;
        private final Layout layout;
        private final SheetIntake intake;

        Parts(
                @Location("kit/imports.html") Template list,
                @Location("kit/import.html") Template batch,
                Layout layout,
                SheetIntake intake) {
            this.list = list;
            this.batch = batch;
            this.layout = layout;
            this.intake = intake;
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("pageToken") @Nullable String pageToken, @QueryParam("lang") @Nullable String lang) {
        var found = parts.intake.list(type, null, PageRequest.of(LINES, pageToken, List.of(ledger.page())));
        return page(parts.list, lang)
                .data("maySend", parts.intake.maySend(type))
                .data("batches", found.items())
                .data("next", found.nextPageToken().orElse(""));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var one = parts.intake.require(type, id);
        var findings = one.findings();
        return page(parts.batch, lang)
                .data("batch", one)
                .data("running", one.finishedAt() == null)
                .data("findings", findings.subList(0, Math.min(MOST_FINDINGS, findings.size())))
                .data("mayWithdraw", parts.intake.maySend(type) && isWithdrawable(one));
    }

    private TemplateInstance page(Template template, @Nullable String lang) {
        return parts.layout.page(template, lang).data("ledger", ledger);
    }

    private static boolean isWithdrawable(SheetImport batch) {
        return batch.status() == ImportStatus.ENTERED && batch.revised() == 0 && batch.created() > 0;
    }
}
