package dev.pinglu.civility.activity;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of activities, as they came. */
public class ActivityQuery extends ListQuery {
    @QueryParam("category")
    @Parameter(description = "What kind of activity", schema = @Schema(implementation = ActivityCategory.class))
    @Nullable
    String category;

    @QueryParam("stage")
    @Parameter(description = "The stage it is in", schema = @Schema(implementation = ActivityStage.class))
    @Nullable
    String stage;

    @QueryParam("from")
    @Parameter(description = "The first day on which it may be held")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "The last day on which it may be held")
    @Nullable
    String to;

    @QueryParam("q")
    @Parameter(description = "Part of the title or the local number")
    @Nullable
    String text;
}
