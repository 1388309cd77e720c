package dev.pinglu.gateway.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.gateway.wording.RecordTitle;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

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
                RecordTitle.of(event.subject(), data, lang),
                divisions.find(event.division()).map(Division::name).orElse(event.division()));
    }

    /** The stage that was reached says more than that the stage has changed. */
    private static String verb(EventResponse event, JsonNode data, String lang) {
        var stage = data.path("stage").asText();
        if (event.cause().equals(STAGE_CHANGED) && !stage.isEmpty()) {
            var type = event.subject().substring(0, event.subject().indexOf('/'));
            return Words.in(lang).getOrDefault("stage." + type + "." + stage, Words.plain(stage));
        }
        return Words.ofCause(event.cause(), lang);
    }

    private static JsonNode data(EventResponse event, ObjectMapper json) {
        try {
            return json.readTree(event.data());
        } catch (JsonProcessingException damaged) {
            return json.createObjectNode();
        }
    }
}
