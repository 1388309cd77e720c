package dev.pinglu.projects.trialrun;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of trial runs, as they came. */
public class TrialRunQuery extends ListQuery {
    @QueryParam("project")
    @Parameter(description = "Id of a project", schema = @Schema(implementation = UUID.class))
    @Nullable
    String project;

    @QueryParam("stage")
    @Parameter(description = "The stage it is in", schema = @Schema(implementation = TrialRunStage.class))
    @Nullable
    String stage;

    @QueryParam("q")
    @Parameter(description = "Part of the unit's name")
    @Nullable
    String text;
}
