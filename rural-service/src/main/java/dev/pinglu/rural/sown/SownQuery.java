package dev.pinglu.rural.sown;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of sown records, as they came. */
public class SownQuery extends ListQuery {
    @QueryParam("year")
    @Parameter(description = "The year of the harvest", schema = @Schema(implementation = Integer.class))
    @Nullable
    String year;

    @QueryParam("season")
    @Parameter(description = "The season of the harvest", schema = @Schema(implementation = Season.class))
    @Nullable
    String season;

    @QueryParam("crop")
    @Parameter(description = "What is sown", schema = @Schema(implementation = Crop.class))
    @Nullable
    String crop;

    @QueryParam("stage")
    @Parameter(description = "The stage it is in", schema = @Schema(implementation = SownStage.class))
    @Nullable
    String stage;
}
