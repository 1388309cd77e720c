package dev.pinglu.projects.leader;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of assignments of leaders, as they came. */
public class LeaderAssignmentQuery extends ListQuery {
    @QueryParam("project")
    @Parameter(description = "Id of a project", schema = @Schema(implementation = UUID.class))
    @Nullable
    String project;

    @QueryParam("post")
    @Parameter(description = "Code of a post of the directory")
    @Nullable
    String post;

    @QueryParam("on")
    @Parameter(
            description = "A day on which the leader stands up for the project",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    String on;

    @QueryParam("q")
    @Parameter(description = "Part of the title of the project or of the post")
    @Nullable
    String text;
}
