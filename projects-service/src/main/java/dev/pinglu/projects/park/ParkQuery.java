package dev.pinglu.projects.park;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of parks, as they came. */
public class ParkQuery extends ListQuery {
    @QueryParam("stage")
    @Parameter(description = "The stage it is in", schema = @Schema(implementation = ParkStage.class))
    @Nullable
    String stage;

    @QueryParam("q")
    @Parameter(description = "Part of the name or the code")
    @Nullable
    String text;
}
