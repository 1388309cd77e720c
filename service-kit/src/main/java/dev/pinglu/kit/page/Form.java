package dev.pinglu.kit.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a form asks, with what is known already. Fields are named as problems name them: {@code owner.name}, {@code capacity[0].unit}. */
@TemplateData
public final class Form {
    private static final BigDecimal FEN_OF_WAN = BigDecimal.valueOf(1_000_000);

    private final Map<String, String> words;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, List<Option>> options = new HashMap<>();
    private String kind = "";

    private Form(String lang) {
        this.words = Words.in(Words.language(lang));
    }

    /** One of several values that a field may have. */
    @TemplateData
    public record Option(String value, String label, boolean chosen) {}

    public static Form empty(@Nullable String lang) {
        return new Form(Words.language(lang));
    }

    /** A form that shows the request which would change nothing. */
    public static Form of(ObjectMapper json, Object request, @Nullable String lang) {
        var form = empty(lang);
        form.fill("", json.valueToTree(request));
        return form;
    }

    private void fill(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            fill(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                fill(path + "[" + i + "]", node.get(i));
            }
        } else if (!node.isNull()) {
            with(path, path.endsWith("Fen") ? wan(node.decimalValue()) : plain(node));
        }
    }

    private static String plain(JsonNode node) {
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
    }

    /** Clerks count in 万元. */
    public static String wan(BigDecimal fen) {
        var amount = fen.divide(FEN_OF_WAN).stripTrailingZeros();
        return amount.setScale(Math.max(0, amount.scale())).toPlainString();
    }

    /** Lets the words {@code field.<kind>.<field>} go before those that all records share. */
    public Form about(String kind) {
        this.kind = kind;
        return this;
    }

    /** Fills one field. */
    public Form with(String field, String value) {
        values.put(field, value);
        return this;
    }

    /** Lets a field take one of the constants; their words are {@code <group>.<constant>}. */
    public Form choose(String field, String group, Enum<?>... constants) {
        return choose(
                field,
                Arrays.stream(constants)
                        .map(one -> new Option(
                                one.name(),
                                words.getOrDefault(group + "." + one.name(), one.name()),
                                isValue(field, one.name())))
                        .toList());
    }

    /** Lets a field take one of these values. */
    public Form choose(String field, Map<String, String> labels) {
        var all = new ArrayList<Option>();
        labels.forEach((value, label) -> all.add(new Option(value, label, isValue(field, value))));
        return choose(field, all);
    }

    private Form choose(String field, List<Option> all) {
        options.put(field, all);
        return this;
    }

    private boolean isValue(String field, String value) {
        return value.equals(values.get(field));
    }

    /** Lets a list be sorted by these; their words are {@code sort.<order>}. */
    public Form sort(String... orders) {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(orders).forEach(order -> labels.put(order, words.getOrDefault("sort." + order, order)));
        return choose("sort", labels);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The word of a field, the same for all of a list and wherever the field stands: {@code figures.physicalPct}. */
    public String label(String field) {
        var name = field.replaceAll("\\[\\d*]", "");
        var own = words.get("field." + kind + "." + name);
        if (own != null) {
            return own;
        }
        var rest = name;
        while (!words.containsKey("field." + rest) && rest.contains(".")) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return words.getOrDefault("field." + rest, name);
    }

    public List<Option> options(String field) {
        return options.getOrDefault(field, List.of());
    }
}
