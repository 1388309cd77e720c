package dev.pinglu.projects.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** What rows of a sheet say, in the form of requests. */
final class SheetRow {

    /** Numbers are compared as numbers: 2000 is 2000.0. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

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

    /**
     * What is recorded, with everything that the columns of a sheet say in its place: an empty cell of a column that is there
     * empties the field, a column that is not there leaves it.
     *
     * @param prefix of the paths that belong to it
     */
    static ObjectNode merged(ObjectNode recorded, Set<String> paths, ObjectNode content, String prefix) {
        for (var path : paths) {
            if (path.startsWith(prefix + ".")) {
                set(
                        recorded,
                        path.substring(prefix.length() + 1).split("\\."),
                        content.at("/" + path.replace('.', '/')));
            }
        }
        recorded.properties()
                .removeIf(
                        field -> field.getValue().isObject() && field.getValue().isEmpty());
        return recorded;
    }

    private static void set(ObjectNode record, String[] steps, JsonNode value) {
        var at = record;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.withObjectProperty(steps[i]);
        }
        var field = steps[steps.length - 1];
        if (value.isMissingNode()) {
            at.remove(field);
        } else {
            at.set(field, value);
        }
    }

    static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }
}
