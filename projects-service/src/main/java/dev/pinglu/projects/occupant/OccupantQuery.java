package dev.pinglu.projects.occupant;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of occupants, as they came. */
public class OccupantQuery extends ListQuery {
    @QueryParam("park")
    @Parameter(description = "Id of a park", schema = @Schema(implementation = UUID.class))
    @Nullable
    String park;

    @QueryParam("present")
    @Parameter(description = "Whether it is still there", schema = @Schema(implementation = Boolean.class))
    @Nullable
    String present;

    @QueryParam("q")
    @Parameter(description = "Part of the name or the credit code")
    @Nullable
    String text;
}
