package dev.pinglu.projects.contract;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of contracts, as they came. */
public class ContractQuery extends ListQuery {
    @QueryParam("project")
    @Parameter(description = "Id of a project", schema = @Schema(implementation = UUID.class))
    @Nullable
    String project;

    @QueryParam("kind")
    @Parameter(description = "What is contracted", schema = @Schema(implementation = ContractKind.class))
    @Nullable
    String kind;

    @QueryParam("status")
    @Parameter(description = "The status it has", schema = @Schema(implementation = ContractStatus.class))
    @Nullable
    String status;

    @QueryParam("q")
    @Parameter(description = "Part of its number, its title or the name of the party")
    @Nullable
    String text;
}
