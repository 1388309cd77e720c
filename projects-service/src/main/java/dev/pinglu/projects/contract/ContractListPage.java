package dev.pinglu.projects.contract;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetIntake;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.page.Listing;
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

/** The contracts of all projects. */
@Path(ContractListPage.PATH)
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
class ContractListPage {
    static final String PATH = "/projects/contracts";
    private static final List<String> FILTERS = List.of("kind", "status", "division", "sort");

    private final Template template;
    private final Layout layout;
    private final Contracts contracts;
    private final SheetIntake sheets;

    ContractListPage(
            @Location("contracts/list.html") Template template,
            Layout layout,
            Contracts contracts,
            SheetIntake sheets) {
        this.template = template;
        this.layout = layout;
        this.contracts = contracts;
        this.sheets = sheets;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ContractQuery query, @QueryParam("lang") @Nullable String lang) {
        var found = contracts.page(query);
        var form = kinds(layout.asked(lang))
                .choose("status", "contractStatus", ContractStatus.values())
                .choose("division", layout.places())
                .sort("-signedOn", "signedOn", "-amountFen", "amountFen");
        var listing = new Listing(
                        "contracts",
                        ContractResource.PATH + "/export",
                        form,
                        List.of("project"),
                        FILTERS,
                        found.items().isEmpty(),
                        found.nextPageToken().orElse(""))
                .imported(ContractImportPages.PATH, sheets.maySend(Contract.class));
        return layout.list(template, listing, lang)
                .data(
                        "lines",
                        found.items().stream().map(ContractResponse::from).toList());
    }

    static Form kinds(Form form) {
        return form.about("contract").choose("kind", "contractKind", ContractKind.values());
    }
}
