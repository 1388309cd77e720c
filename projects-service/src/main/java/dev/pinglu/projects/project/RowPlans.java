package dev.pinglu.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.ledger.RowContent;
import dev.pinglu.kit.ledger.RowFindings;
import dev.pinglu.kit.ledger.RowRequests;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rows of a sheet say of the plan of a year. */
@Singleton
class RowPlans {
    private static final Set<String> PLAN_COLUMNS =
            Set.of("annualPlanFen", "plannedStartMonth", "plannedCommissionMonth");

    private static final String LISTING = ProjectSheet.LISTING + ".";

    private final RowRequests requests;
    private final ObjectMapper json;
    private final BusinessDay businessDay;

    RowPlans(RowRequests requests, ObjectMapper json, BusinessDay businessDay) {
        this.requests = requests;
        this.json = json;
        this.businessDay = businessDay;
    }

    /** What the year's plan becomes; empty if it stays what it is, or something is wrong. */
    Optional<ListProject> planned(
            Set<String> paths, ObjectNode content, @Nullable Project project, RowFindings findings) {
        var plan = content.path(ProjectSheet.LISTING);
        if (!content.has(ProjectSheet.LISTED_IN)) {
            if (PLAN_COLUMNS.stream().anyMatch(plan::has)) {
                findings.add(ProjectSheet.LISTED_IN, "project.sheet.year", "填了年度计划，没有填年度");
            }
            return Optional.empty();
        }
        int year = content.path(ProjectSheet.LISTED_IN).asInt();
        var present = project == null ? Optional.<AnnualListing>empty() : project.listing(year);
        if (present.filter(listing -> listing.exitedOn() != null).isPresent()) {
            findings.add(ProjectSheet.LISTED_IN, "project.sheet.exited", "项目已退出" + year + "年计划");
            return Optional.empty();
        }
        ObjectNode recorded = present.<ObjectNode>map(listing -> json.valueToTree(listing.asRequest()))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        var merged = RowContent.merged(recorded.deepCopy(), paths, content, LISTING);
        if (present.isPresent() && RowContent.isSame(recorded, merged)) {
            return Optional.empty();
        }
        var request = requests.read(merged, ListProject.class, LISTING, findings);
        request.ifPresent(listing -> check(year, listing, project, findings));
        return request;
    }

    private void check(int year, ListProject listing, @Nullable Project project, RowFindings findings) {
        if (project != null) {
            RowCheck.refuseCancelled(project, findings);
        }
        var today = businessDay.today();
        for (var violation : ListingGuards.violations(year, listing, today, LISTING)) {
            var path = violation.path().equals("listing.year") ? ProjectSheet.LISTED_IN : violation.path();
            findings.add(new Violation(violation.rule(), path, violation.message()));
        }
    }
}
