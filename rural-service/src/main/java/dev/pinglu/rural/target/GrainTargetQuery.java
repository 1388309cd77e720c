package dev.pinglu.rural.target;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of grain targets, as they came. */
public class GrainTargetQuery extends ListQuery {
    @QueryParam("year")
    @Parameter(description = "The year of the target", schema = @Schema(implementation = Integer.class))
    @Nullable
    String year;
}
