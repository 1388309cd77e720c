package dev.pinglu.civility.kpi;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.kpi.KpiResource;
import dev.pinglu.kit.kpi.Kpis;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of this service. */
@Path("/api/civility/kpis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "KPIs", description = KpiResource.KPIS)
@RolesAllowed(Roles.STAFF)
class CivilityKpiResource extends KpiResource {
    CivilityKpiResource(Kpis kpis) {
        super(kpis);
    }
}
