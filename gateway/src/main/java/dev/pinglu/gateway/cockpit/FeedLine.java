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
            Map.entry("republished", "重发"),
            Map.entry("revised", "修改"),
            Map.entry("listing-exited", "退出清单"),
            Map.entry("removed", "撤回"),
            Map.entry("plant-planned", "标准化厂房变更"),
            Map.entry("planned", "计划"),
            Map.entry("replanned", "调整计划"),
            Map.entry("started", "开始"),
            Map.entry("interrupted", "中断"),
            Map.entry("restarted", "重新计时"),
            Map.entry("passed", "通过"),
            Map.entry("failed", "未通过"),
            Map.entry("recorded", "录入"),
            Map.entry("corrected", "更正"),
            Map.entry("confirmed", "核实"),
            Map.entry("restated", "修订"));

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
            return List.of("shortTitle", "title", "name", "unit", "indicator").stream()
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
