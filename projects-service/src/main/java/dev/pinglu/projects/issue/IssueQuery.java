package dev.pinglu.projects.issue;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of issues, as they came. */
public class IssueQuery extends ListQuery {
    @QueryParam("project")
    @Parameter(description = "Id of a project", schema = @Schema(implementation = UUID.class))
    @Nullable
    String project;

    @QueryParam("category")
    @Parameter(description = "A code of the catalogue")
    @Nullable
    String category;

    @QueryParam("level")
    @Parameter(description = "The level that must solve it", schema = @Schema(implementation = IssueLevel.class))
    @Nullable
    String level;

    @QueryParam("status")
    @Parameter(description = "The status it has", schema = @Schema(implementation = IssueStatus.class))
    @Nullable
    String status;

    @QueryParam("overdue")
    @Parameter(
            description = "Whether a term has ended since it was raised or sent back, and it is not solved",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String overdue;

    @QueryParam("assignee")
    @Parameter(description = "Code of the unit, or of the post, that must solve it")
    @Nullable
    String assignee;

    @QueryParam("q")
    @Parameter(description = "Part of its title, its text or the title of its project")
    @Nullable
    String text;
}
