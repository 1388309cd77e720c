package dev.pinglu.gateway.wording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.kit.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people call a record: its title or name, or else what its type makes of its fields. */
public final class RecordTitle {
    private static final List<String> NAMES = List.of("shortTitle", "title", "name");

    private RecordTitle() {}

    /**
     * The title in a language; a type this build does not know is called a record.
     *
     * @param subject {@code <aggregate type>/<id>}
     */
    public static String of(String subject, JsonNode state, String lang) {
        return NAMES.stream()
                .flatMap(field -> text(state, field).stream())
                .findFirst()
                .orElseGet(() -> composed(subject.substring(0, subject.indexOf('/')), state, lang));
    }

    private static String composed(String type, JsonNode state, String lang) {
        var words = Words.in(lang);
        return switch (type) {
            case "formality", "evidence" ->
                localised(state.path("name"), lang) + " · "
                        + state.path("projectTitle").asText();
            case "progress-report" ->
                phrase(
                        words,
                        "title.progress-report",
                        state.path("projectTitle").asText(),
                        period(state.path("month"), lang));
            case "investment-plan" ->
                phrase(
                        words,
                        "title.investment-plan",
                        state.path("projectTitle").asText(),
                        state.path("year").asText());
            case "issue" ->
                localised(state.path("categoryName"), lang) + " · "
                        + state.path("projectTitle").asText();
            case "leader-assignment" ->
                localised(state.path("postName"), lang) + " · "
                        + state.path("projectTitle").asText();
            case "trial-run" -> text(state, "unit").orElseGet(() -> phrase(words, "record"));
            case "land-parcel" -> text(state, "parcelName").orElseGet(() -> phrase(words, "record"));
            case "indicator-observation" ->
                phrase(
                        words,
                        "title.indicator",
                        word(words, "indicator", state.path("indicator")),
                        period(state.path("period"), lang));
            case "sown-record" ->
                phrase(
                        words,
                        "title.sown-record",
                        state.path("year").asText(),
                        word(words, "crop", state.path("crop")));
            case "grain-target" ->
                phrase(words, "title.grain-target", state.path("year").asText());
            case "work-item" -> localised(state.path("action"), lang) + " · " + localised(state.path("title"), lang);
            case "alert" -> localised(state.path("name"), lang) + " · " + localised(state.path("title"), lang);
            case "watch-summary" -> phrase(words, "title.watch-summary", period(state.path("period"), lang));
            default -> phrase(words, "record");
        };
    }

    /** The word of an enum's constant, or of what the enum is if it has grown. */
    private static String word(Map<String, String> words, String group, JsonNode constant) {
        return Optional.ofNullable(words.get(group + "." + constant.asText()))
                .orElseGet(() -> words.getOrDefault(group, ""));
    }

    private static String phrase(Map<String, String> words, String name, String... parts) {
        return words.getOrDefault(name, "").formatted((Object[]) parts);
    }

    private static String localised(JsonNode wording, String lang) {
        return wording.path(lang.equals(Words.EN) ? Words.EN : Words.ZH).asText();
    }

    private static String period(JsonNode period, String lang) {
        var text = period.asText();
        try {
            return PeriodName.in(lang, Period.parse(text));
        } catch (IllegalArgumentException unknown) {
            return text;
        }
    }

    private static Optional<String> text(JsonNode state, String field) {
        return Optional.of(state.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
