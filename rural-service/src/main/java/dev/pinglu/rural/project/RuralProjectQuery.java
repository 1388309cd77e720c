package dev.pinglu.rural.project;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of rural projects, as they came. */
public class RuralProjectQuery extends ListQuery {
    @QueryParam("year")
    @Parameter(description = "The year of the plan it belongs to", schema = @Schema(implementation = Integer.class))
    @Nullable
    String year;

    @QueryParam("category")
    @Parameter(description = "What kind of project", schema = @Schema(implementation = RuralCategory.class))
    @Nullable
    String category;

    @QueryParam("stage")
    @Parameter(description = "The stage it is in", schema = @Schema(implementation = RuralStage.class))
    @Nullable
    String stage;

    @QueryParam("overlay")
    @Parameter(description = "What lies over the stage", schema = @Schema(implementation = RuralOverlay.class))
    @Nullable
    String overlay;

    @QueryParam("q")
    @Parameter(description = "Part of the title")
    @Nullable
    String text;
}
