package dev.pinglu.projects.evidence;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of evidence, as they came. */
public class EvidenceQuery extends ListQuery {
    @QueryParam("project")
    @Parameter(description = "Id of a project", schema = @Schema(implementation = UUID.class))
    @Nullable
    String project;

    @QueryParam("type")
    @Parameter(description = "What it is", schema = @Schema(implementation = EvidenceType.class))
    @Nullable
    String type;

    @QueryParam("status")
    @Parameter(description = "The status it has", schema = @Schema(implementation = EvidenceStatus.class))
    @Nullable
    String status;

    @QueryParam("q")
    @Parameter(description = "Part of what it shows, of its number or of its project")
    @Nullable
    String text;
}
