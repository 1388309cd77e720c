package dev.pinglu.civility.organisation;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of organisations, as they came. */
public class OrganisationQuery extends ListQuery {
    @QueryParam("kind")
    @Parameter(description = "What kind of organisation", schema = @Schema(implementation = OrganisationKind.class))
    @Nullable
    String kind;

    @QueryParam("parent")
    @Parameter(description = "Id of the organisation directly above")
    @Nullable
    String parent;

    @QueryParam("aliveOn")
    @Parameter(description = "A day; organisations that existed then are shown")
    @Nullable
    String aliveOn;

    @QueryParam("q")
    @Parameter(description = "Part of the name")
    @Nullable
    String text;
}
