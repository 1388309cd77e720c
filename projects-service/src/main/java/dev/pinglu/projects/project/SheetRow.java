package dev.pinglu.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a row of the sheet of projects says. */
final class SheetRow {
    private SheetRow() {}

    /** A project as the sheet shows it, with the listing of a year. */
    static ObjectNode export(ObjectMapper json, Project project, Optional<AnnualListing> listing) {
        var content = JsonNodeFactory.instance.objectNode();
        content.set(ProjectSheet.PROJECT, json.valueToTree(project.description().asRequest()));
        project.description().park().ifPresent(park -> content.put(ProjectSheet.PARK_CODE, park.code()));
        listing.ifPresent(year -> {
            content.put(ProjectSheet.LISTED_IN, year.year());
            content.set(ProjectSheet.LISTING, json.valueToTree(year.asRequest()));
        });
        return content.put(ProjectSheet.STAGE, project.stage().name());
    }
}
