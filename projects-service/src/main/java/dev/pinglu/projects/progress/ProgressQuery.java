package dev.pinglu.projects.progress;

import dev.pinglu.kit.web.ListQuery;
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
}
