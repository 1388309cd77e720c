package dev.pinglu.projects.parcel;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The land of a project or a park, as its page shows it; nothing where there is none and the reader can add none. */
@Path("/projects/land-parcels/section")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class LandParcelSection {
    private static final int MOST_OF_ONE = 500;

    private final Template template;
    private final Layout layout;
    private final LandParcelService service;
    private final LandParcels parcels;
    private final InvestmentIntensities intensities;
    private final IdleLimits limits;
    private final BusinessDay businessDay;

    LandParcelSection(
            @Location("parcels/section.html") Template template,
            Layout layout,
            LandParcelService service,
            LandParcels parcels,
            InvestmentIntensities intensities,
            IdleLimits limits,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.service = service;
        this.parcels = parcels;
        this.intensities = intensities;
        this.limits = limits;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ParcelQuery query, @QueryParam("lang") @Nullable String lang) {
        var present = parcels.all(query, MOST_OF_ONE);
        return layout.part(template, lang)
                .data("projectId", Objects.requireNonNullElse(query.project, ""))
                .data("parkId", Objects.requireNonNullElse(query.park, ""))
                .data("mayChange", layout.has(Roles.PROJECTS_CLERK, Roles.PARK_CLERK))
                .data(
                        "form",
                        Form.empty(lang)
                                .about("parcel")
                                .choose("supplyWay", "supplyWay", SupplyWay.values())
                                .choose("disposal", "disposal", Disposal.values()))
                // Works that have begun cannot be given a later start.
                .data(
                        "begun",
                        Form.empty(lang)
                                .about("parcel")
                                .choose("disposal", "disposal", Disposal.FEE_CHARGED, Disposal.TAKEN_BACK))
                .data("intensities", intensities.of(present))
                .data(
                        "lines",
                        present.stream()
                                .map(service::shown)
                                .map(one -> ParcelLine.of(one, limits, businessDay.today()))
                                .toList());
    }
}
