package dev.pinglu.projects.progress;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of investment plans, as they came. */
public class PlanQuery extends ListQuery {
    @QueryParam("project")
    @Parameter(description = "Id of a project", schema = @Schema(implementation = UUID.class))
    @Nullable
    String project;

    @QueryParam("year")
    @Parameter(description = "The year of the plan", schema = @Schema(implementation = Integer.class))
    @Nullable
    String year;

    @QueryParam("q")
    @Parameter(description = "Part of the title of its project")
    @Nullable
    String text;
}
