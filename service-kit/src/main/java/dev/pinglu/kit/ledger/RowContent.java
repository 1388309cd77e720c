package dev.pinglu.kit.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;

/** What rows of a sheet say, in the form of requests. */
public final class RowContent {
    /** Numbers are compared as numbers: 2000 is 2000.0. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private RowContent() {}

    /**
     * What is recorded, with everything that the columns of a sheet say in its place: an empty cell of a column that is there
     * empties the field, a column that is not there leaves it.
     *
     * @param prefix of the paths that belong to it, empty or ending in a dot
     */
    public static ObjectNode merged(ObjectNode recorded, Collection<String> paths, ObjectNode content, String prefix) {
        for (var path : paths) {
            if (path.startsWith(prefix)) {
                set(recorded, path.substring(prefix.length()).split("\\."), content.at("/" + path.replace('.', '/')));
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

    public static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }
}
