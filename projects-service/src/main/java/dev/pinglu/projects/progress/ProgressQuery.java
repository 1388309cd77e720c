package dev.pinglu.projects.progress;

import dev.pinglu.kit.web.ListQuery;
import dev.pinglu.projects.project.ProjectLevel;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of progress reports, as they came. */
public class ProgressQuery extends ListQuery {
    @QueryParam("project")
    @Parameter(description = "Id of a project", schema = @Schema(implementation = UUID.class))
    @Nullable
    String project;

    @QueryParam("month")
    @Parameter(description = "A month such as 2022-09, or a year")
    @Nullable
    String month;

    @QueryParam("status")
    @Parameter(description = "How far it has come", schema = @Schema(implementation = ReportStatus.class))
    @Nullable
    String status;

    @QueryParam("level")
    @Parameter(description = "The level of its project", schema = @Schema(implementation = ProjectLevel.class))
    @Nullable
    String level;

    @QueryParam("overdue")
    @Parameter(
            description = "Whether it is owed, was due before today and was never handed in",
            schema = @Schema(implementation = Boolean.class))
    @Nullable
    String overdue;

    @QueryParam("q")
    @Parameter(description = "Part of the title of its project")
    @Nullable
    String text;

    /** The same for another status, late or not. */
    ProgressQuery of(@Nullable ReportStatus status, boolean overdue) {
        var narrowed = new ProgressQuery();
        narrowed.division = division;
        narrowed.project = project;
        narrowed.month = month;
        narrowed.level = level;
        narrowed.text = text;
        narrowed.status = status == null ? null : status.name();
        narrowed.overdue = overdue ? "true" : null;
        return narrowed;
    }
}
