package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.local.rest.Api;
import dev.pinglu.local.rest.ApiFailure;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A figure of the district's report: a metric's value, or something that stands in a record. */
final class Figure {
    private static final int NOT_FOUND = 404;
    /** Rates in the report's list are rounded to four digits. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.00005");

    private final Row row;

    Figure(Row row) {
        this.row = row;
    }

    /**
     * What the suite says.
     *
     * @param got empty when the suite does not serve the figure
     * @param agrees with the report, false when it is not served
     */
    record Reading(String id, String figure, String expected, Optional<String> got, boolean agrees) {}

    Reading read(Api api) {
        Optional<String> path = path();
        Optional<JsonNode> answer = path.map(api::ask)
                .filter(response -> response.statusCode() != NOT_FOUND)
                .map(Figure::content);
        Optional<String> got = answer.flatMap(this::value);
        boolean agrees = got.isPresent() && agrees(answer.orElseThrow(), got.get());
        return new Reading(row.text("id"), row.text("figure"), expected(), got, agrees);
    }

    private static JsonNode content(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new ApiFailure(
                    response.uri() + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return Api.content(response);
    }

    /** Empty for a figure that no record or metric carries yet. */
    private Optional<String> path() {
        return row.optional("metric")
                .map(metric -> "/api/metrics/" + metric + "/values?" + query())
                .or(() -> row.optional("path"));
    }

    private String query() {
        return Stream.of("division", "period", "by")
                .flatMap(name ->
                        row
                                .optional(name)
                                .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .stream())
                .collect(Collectors.joining("&"));
    }

    private Optional<String> value(JsonNode answer) {
        if (row.optional("metric").isEmpty()) {
            return pointed(answer);
        } else if (compare().endsWith("keys")) {
            long keys =
                    items(answer).filter(item -> item.path("value").isNumber()).count();
            return Optional.of(Long.toString(keys));
        }
        return holder(answer)
                .map(holder -> holder.path("value"))
                .filter(JsonNode::isNumber)
                .map(number -> number.decimalValue().toPlainString());
    }

    /** The answer itself, or the part of it that the figure's key names. */
    private Optional<JsonNode> holder(JsonNode answer) {
        return row.optional("key").isEmpty()
                ? Optional.of(answer)
                : items(answer)
                        .filter(item -> item.path("key").asText().equals(row.text("key")))
                        .findFirst();
    }

    private static Stream<JsonNode> items(JsonNode answer) {
        return StreamSupport.stream(answer.path("items").spliterator(), false);
    }

    /** Several pointers are joined by a space; a star stands for every element, and equal ones are shown as {@code 2 x 1000}. */
    private Optional<String> pointed(JsonNode answer) {
        List<String> values = Arrays.stream(row.text("pointer").split(" "))
                .map(pointer -> pointer.contains("/*") ? repeated(answer, pointer) : text(answer.at(pointer)))
                .toList();
        return values.contains("") ? Optional.empty() : Optional.of(String.join(" ", values));
    }

    private String repeated(JsonNode answer, String pointer) {
        int star = pointer.indexOf("/*");
        String rest = pointer.substring(star + 2);
        List<String> values = StreamSupport.stream(
                        answer.at(pointer.substring(0, star)).spliterator(), false)
                .map(element -> text(element.at(rest)))
                .toList();
        boolean equal = !values.isEmpty() && values.stream().distinct().count() == 1;
        return equal ? values.size() + " x " + values.get(0) : String.join(" ", values);
    }

    private String text(JsonNode node) {
        if (!node.isNumber()) {
            return node.asText();
        }
        // Records keep amounts in fen, the report names some in 万元.
        BigDecimal unit = row.text("unit").equals("10,000 yuan") ? Row.FEN_IN_WAN : BigDecimal.ONE;
        return node.decimalValue().divide(unit).stripTrailingZeros().toPlainString();
    }

    private String compare() {
        return row.text("compare");
    }

    private String expected() {
        String sign = switch (compare().split(" ")[0]) {
            case "gt" -> "> ";
            case "ge" -> "≥ ";
            case "approx" -> "about ";
            default -> "";
        };
        return sign + row.text("value");
    }

    private boolean agrees(JsonNode answer, String got) {
        List<String> compare = List.of(compare().split(" "));
        return switch (compare.get(0)) {
            case "gt" -> number(got).compareTo(wanted()) > 0;
            case "ge" -> number(got).compareTo(wanted()) >= 0;
            case "approx" -> near(number(got), wanted().multiply(new BigDecimal(compare.get(1)).movePointLeft(2)));
            case "display" ->
                near(number(got), ROUNDING)
                        && answer.path("display").path("zh").asText().equals(compare.get(1));
            case "eq" ->
                same(got)
                        && (compare.size() < 3 || answer.path("period").asText().equals(compare.get(2)));
            default -> same(got);
        };
    }

    private boolean same(String got) {
        return row.optional("metric").isPresent()
                ? number(got).compareTo(wanted()) == 0
                : got.equals(row.text("value"));
    }

    private boolean near(BigDecimal got, BigDecimal tolerance) {
        return got.subtract(wanted()).abs().compareTo(tolerance) <= 0;
    }

    private BigDecimal wanted() {
        return number(row.text("value"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
