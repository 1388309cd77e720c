package dev.pinglu.projects.oc4ids;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pinglu.kit.problem.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A value of a package, which knows where it stands. What is not there is absent; what is there and of another type is absent, too,
 * and found.
 *
 * @param pointer into the package, RFC 6901
 * @param found takes what is wrong
 */
record Oc4idsValue(JsonNode node, String pointer, List<Violation> found) {

    static Oc4idsValue of(JsonNode whole, List<Violation> found) {
        return new Oc4idsValue(whole, "", found);
    }

    void refuse(String rule, String message) {
        found.add(new Violation(rule, pointer, message));
    }

    /** The value of a field. */
    Oc4idsValue at(String field) {
        if (isThere() && !node.isObject()) {
            refuseType("an object");
            return new Oc4idsValue(MissingNode.getInstance(), pointer + "/" + field, found);
        }
        return new Oc4idsValue(node.path(field), pointer + "/" + field, found);
    }

    /** The values of an array. */
    List<Oc4idsValue> items() {
        if (isThere() && !node.isArray()) {
            refuseType("an array");
            return List.of();
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Oc4idsValue(node.get(i), pointer + "/" + i, found))
                .toList();
    }

    Optional<String> text() {
        if (isThere() && !node.isTextual()) {
            refuseType("a text");
            return Optional.empty();
        }
        return isThere() ? Optional.of(node.asText().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    Optional<BigDecimal> number() {
        if (isThere() && !node.isNumber()) {
            refuseType("a number");
            return Optional.empty();
        }
        return isThere() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /** The day in Shanghai of a time. */
    Optional<LocalDate> day() {
        try {
            return text().map(OffsetDateTime::parse).map(Milestones::day);
        } catch (DateTimeException unreadable) {
            refuseType("a date-time with its offset, such as 2022-10-31T23:59:59+08:00");
            return Optional.empty();
        }
    }

    private boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    private void refuseType(String expected) {
        refuse("oc4ids.type", "Expected " + expected);
    }
}
