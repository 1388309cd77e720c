package dev.pinglu.rural.project;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of rural projects, as they came. */
public class RuralProjectQuery extends ListQuery {
    @QueryParam("year")
    @Parameter(schema = @Schema(implementation = Integer.class))
    @Nullable
    String year;

    @QueryParam("category")
    @Parameter(schema = @Schema(implementation = RuralCategory.class))
    @Nullable
    String category;

    @QueryParam("stage")
    @Parameter(schema = @Schema(implementation = RuralStage.class))
    @Nullable
    String stage;

    @QueryParam("overlay")
    @Parameter(schema = @Schema(implementation = RuralOverlay.class))
    @Nullable
    String overlay;

    @QueryParam("q")
    @Parameter(description = "Part of the title")
    @Nullable
    String text;
}
