package dev.pinglu.projects.formality;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of formalities, as they came. */
public class FormalityQuery extends ListQuery {
    @QueryParam("project")
    @Parameter(description = "Id of a project", schema = @Schema(implementation = UUID.class))
    @Nullable
    String project;

    @QueryParam("type")
    @Parameter(description = "A code of the catalogue")
    @Nullable
    String type;

    @QueryParam("status")
    @Parameter(description = "The status it has", schema = @Schema(implementation = FormalityStatus.class))
    @Nullable
    String status;

    @QueryParam("requirement")
    @Parameter(description = "Whether it is needed", schema = @Schema(implementation = Requirement.class))
    @Nullable
    String requirement;

    @QueryParam("expiresWithin")
    @Parameter(
            description = "A number of days; what is granted, ends by then and is not made use of is shown",
            schema = @Schema(implementation = Integer.class))
    @Nullable
    String expiresWithin;

    @QueryParam("overdue")
    @Parameter(
            description = "Whether a term of the authority has run out",
            schema = @Schema(implementation = Boolean.class))
    @Nullable
    String overdue;

    @QueryParam("q")
    @Parameter(description = "Part of its name, of its project or of the number of its document")
    @Nullable
    String text;
}
