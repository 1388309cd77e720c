package dev.pinglu.gateway.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An event in the feed: when, what happened, to what, where. */
@TemplateData
record FeedLine(Instant time, String clock, String verb, String title, String place) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String STAGE_CHANGED = "stage-changed";

    static FeedLine of(EventResponse event, Divisions divisions, ObjectMapper json, String lang) {
        var data = data(event, json);
        return new FeedLine(
                event.time(),
                CLOCK.format(event.time().atZone(BusinessDay.ZONE)),
                verb(event, data, lang),
                title(event, data),
                divisions.find(event.division()).map(Division::name).orElse(event.division()));
    }

    /** The stage that was reached says more than that the stage has changed. */
    private static String verb(EventResponse event, JsonNode data, String lang) {
        var words = Words.in(lang);
        var stage = data.path("stage").asText();
        if (event.cause().equals(STAGE_CHANGED) && !stage.isEmpty()) {
            var type = event.subject().substring(0, event.subject().indexOf('/'));
            return words.getOrDefault("stage." + type + "." + stage, plain(stage));
        }
        return words.getOrDefault("cause." + event.cause(), plain(event.cause()));
    }

    /** An English name as words: HANDED_OVER, handed-over → handed over. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private static String title(EventResponse event, JsonNode data) {
        return List.of("shortTitle", "title", "name", "unit", "indicator").stream()
                .map(data::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(event.subject());
    }

    private static JsonNode data(EventResponse event, ObjectMapper json) {
        try {
            return json.readTree(event.data());
        } catch (JsonProcessingException damaged) {
            return json.createObjectNode();
        }
    }
}
