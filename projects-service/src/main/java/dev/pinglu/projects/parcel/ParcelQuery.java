package dev.pinglu.projects.parcel;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of parcels, as they came. */
public class ParcelQuery extends ListQuery {
    @QueryParam("park")
    @Parameter(description = "Id of a park", schema = @Schema(implementation = UUID.class))
    @Nullable
    String park;

    @QueryParam("project")
    @Parameter(description = "Id of a project", schema = @Schema(implementation = UUID.class))
    @Nullable
    String project;

    @QueryParam("status")
    @Parameter(description = "The status it has", schema = @Schema(implementation = ParcelStatus.class))
    @Nullable
    String status;

    @QueryParam("supplyWay")
    @Parameter(description = "How it was supplied", schema = @Schema(implementation = SupplyWay.class))
    @Nullable
    String supplyWay;

    @QueryParam("q")
    @Parameter(description = "Part of its name, its number or the number of its contract")
    @Nullable
    String text;
}
