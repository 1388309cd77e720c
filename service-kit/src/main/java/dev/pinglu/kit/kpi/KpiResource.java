package dev.pinglu.kit.kpi;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.time.Period;
import dev.pinglu.kit.web.OpenApiShape;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one service over HTTP. A subclass says where, in its {@code @Path}, and has a {@code @Produces}, a {@code @Tag}
 * and a {@code @RolesAllowed} of its own, since what is said of the class itself is not inherited.
 */
@RolesAllowed(Roles.STAFF)
public abstract class KpiResource {
    /** What OpenAPI says of the tag {@code KPIs}. */
    public static final String KPIS =
            "本服务台账直接统计的指标 · Figures that the service counts in its own ledgers, independent of events";

    private static final String AS_OF = "The value as the ledger had it at the end of this day";

    private final Kpis kpis;

    protected KpiResource(Kpis kpis) {
        this.kpis = kpis;
    }

    @GET
    @Operation(summary = "Every figure of a division and period, counted in the service's own tables")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "list{domain}Kpis")
    public Items list(
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Parameter(description = Period.EXAMPLES) @Nullable String period,
            @QueryParam("asOf") @Parameter(description = AS_OF) @Nullable String asOf) {
        return new Items(kpis.all(division, period, asOf));
    }

    /** A complete list. */
    @Schema(name = "KpiList")
    public record Items(List<KpiAnswer> items) {}

    @GET
    @Path("{kpi}")
    @Operation(summary = "One figure, split by a dimension on demand")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "get{domain}Kpi")
    public KpiAnswer get(
            @PathParam("kpi") @Parameter(description = "Id of the figure, the same as the metric's") String kpi,
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Parameter(description = Period.EXAMPLES) @Nullable String period,
            @QueryParam("by") @Parameter(description = "One of its dimensions") @Nullable String by,
            @QueryParam("asOf") @Parameter(description = AS_OF) @Nullable String asOf) {
        return kpis.one(kpi, division, period, by, asOf);
    }
}
