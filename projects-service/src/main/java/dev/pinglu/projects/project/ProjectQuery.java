package dev.pinglu.projects.project;

import dev.pinglu.kit.web.ListQuery;
import dev.pinglu.projects.light.Light;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of projects, as they came. */
public class ProjectQuery extends ListQuery {
    @QueryParam("listedIn")
    @Parameter(description = "A year; projects in its plan are shown", schema = @Schema(implementation = Integer.class))
    @Nullable
    String listedIn;

    @QueryParam("stage")
    @Parameter(description = "The stage it is in", schema = @Schema(implementation = ProjectStage.class))
    @Nullable
    String stage;

    @QueryParam("overlay")
    @Parameter(description = "What lies over the stage", schema = @Schema(implementation = Overlay.class))
    @Nullable
    String overlay;

    @QueryParam("light")
    @Parameter(description = "The traffic light it shows", schema = @Schema(implementation = Light.class))
    @Nullable
    String light;

    @QueryParam("level")
    @Parameter(description = "Whose list it stands on", schema = @Schema(implementation = ProjectLevel.class))
    @Nullable
    String level;

    @QueryParam("sector")
    @Parameter(description = "The sector, as it is recorded")
    @Nullable
    String sector;

    @QueryParam("class")
    @Parameter(
            description = "What its plan expects of the year in listedIn, or of any year",
            schema = @Schema(implementation = ListingClass.class))
    @Nullable
    String listingClass;

    @QueryParam("park")
    @Parameter(description = "Code of a park; the projects in it are shown")
    @Nullable
    String park;

    @QueryParam("started")
    @Parameter(description = "Whether an actual start is recorded", schema = @Schema(implementation = Boolean.class))
    @Nullable
    String started;

    @QueryParam("q")
    @Parameter(description = "Part of the title, the code or the local number")
    @Nullable
    String text;
}
