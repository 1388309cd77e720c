package dev.pinglu.projects.parcel;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetIntake;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.page.Listing;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The land of all parks and projects. */
@Path(LandParcelListPage.PATH)
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
class LandParcelListPage {
    static final String PATH = "/projects/land-parcels";
    private static final List<String> FILTERS = List.of("status", "supplyWay", "division", "sort");

    private final Template template;
    private final Layout layout;
    private final LandParcelService service;
    private final LandParcels parcels;
    private final IdleLimits limits;
    private final SheetIntake sheets;
    private final BusinessDay businessDay;

    LandParcelListPage(
            @Location("parcels/list.html") Template template,
            Layout layout,
            LandParcelService service,
            LandParcels parcels,
            IdleLimits limits,
            SheetIntake sheets,
            BusinessDay businessDay) {
        this.template = template;
        this.layout = layout;
        this.service = service;
        this.parcels = parcels;
        this.limits = limits;
        this.sheets = sheets;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ParcelQuery query, @QueryParam("lang") @Nullable String lang) {
        var found = parcels.page(query);
        var form = layout.asked(lang)
                .choose("status", "parcelStatus", ParcelStatus.values())
                .choose("supplyWay", "supplyWay", SupplyWay.values())
                .choose("division", layout.places())
                .sort("parcelName");
        var listing = new Listing(
                        "parcels",
                        LandParcelResource.PATH + "/export",
                        form,
                        List.of("project", "park"),
                        FILTERS,
                        found.items().isEmpty(),
                        found.nextPageToken().orElse(""))
                .imported(LandParcelImportPages.PATH, sheets.maySend(LandParcel.class));
        return layout.list(template, listing, lang)
                .data(
                        "lines",
                        found.items().stream()
                                .map(service::shown)
                                .map(one -> ParcelLine.of(one, limits, businessDay.today()))
                                .toList());
    }
}
