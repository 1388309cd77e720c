package dev.pinglu.civility.work;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of works, as they came. */
public class WorkQuery extends ListQuery {
    @QueryParam("year")
    @Parameter(description = "The year of the plan it belongs to", schema = @Schema(implementation = Integer.class))
    @Nullable
    String year;

    @QueryParam("category")
    @Parameter(description = "What kind of work", schema = @Schema(implementation = WorkCategory.class))
    @Nullable
    String category;

    @QueryParam("stage")
    @Parameter(description = "The stage it is in", schema = @Schema(implementation = WorkStage.class))
    @Nullable
    String stage;

    @QueryParam("q")
    @Parameter(description = "Part of the title or the local number")
    @Nullable
    String text;
}
