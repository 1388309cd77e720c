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
import java.util.Map;

/** An event in the feed: when, what happened, to what, where. */
@TemplateData
record FeedLine(Instant time, String clock, String verb, String title, String place) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("registered", "登记"),
            Map.entry("changed", "变更"),
            Map.entry("described", "修改"),
            Map.entry("stage-changed", "阶段变更"),
            Map.entry("overlay-changed", "状态变更"),
            Map.entry("suspended", "暂停"),
            Map.entry("resumed", "恢复"),
            Map.entry("cancelled", "取消"),
            Map.entry("listed", "列入清单"),
            Map.entry("exited", "退出清单"),
            Map.entry("taken-over", "期初建账"),
            Map.entry("withdrawn", "撤回"),
            Map.entry("republished", "重发"));

    static FeedLine of(EventResponse event, Divisions divisions, ObjectMapper json, String lang) {
        return new FeedLine(
                event.time(),
                CLOCK.format(event.time().atZone(BusinessDay.ZONE)),
                lang.equals(Words.EN)
                        ? event.cause().replace('-', ' ')
                        : VERBS.getOrDefault(event.cause(), event.cause()),
                title(event, json),
                divisions.find(event.division()).map(Division::name).orElse(event.division()));
    }

    private static String title(EventResponse event, ObjectMapper json) {
        try {
            var data = json.readTree(event.data());
            return List.of("shortTitle", "title", "name").stream()
                    .map(data::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse(event.subject());
        } catch (JsonProcessingException damaged) {
            return event.subject();
        }
    }
}
