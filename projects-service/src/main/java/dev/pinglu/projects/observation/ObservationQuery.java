package dev.pinglu.projects.observation;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of observations, as they came. */
public class ObservationQuery extends ListQuery {
    @QueryParam("indicator")
    @Parameter(description = "What was observed", schema = @Schema(implementation = Indicator.class))
    @Nullable
    String indicator;

    @QueryParam("period")
    @Parameter(description = "Exactly this period, e.g. 2022-01..08")
    @Nullable
    String period;

    @QueryParam("mark")
    @Parameter(description = "How final the figure is", schema = @Schema(implementation = ObservationMark.class))
    @Nullable
    String mark;
}
