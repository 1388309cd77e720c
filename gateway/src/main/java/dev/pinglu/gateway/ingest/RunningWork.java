package dev.pinglu.gateway.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.model.RebuildRun;
import dev.pinglu.gateway.model.RebuildRuns;
import dev.pinglu.gateway.routing.ServiceCalls;
import dev.pinglu.gateway.routing.ServiceCalls.Unreachable;
import dev.pinglu.gateway.wording.Moments;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.web.PageRequest;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is or was last built or published anew, here and in the services, for the operator's page. */
@Singleton
class RunningWork {
    private static final int REBUILDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Map<String, String> ENDS = Map.of(
            "RUNNING", "进行中",
            "COMPLETED", "已完成",
            "REFUSED", "已停止，未生效",
            "FAILED", "失败，未生效",
            "INTERRUPTED", "已中断，未生效");

    private final RebuildRuns rebuilds;
    private final ServiceCalls services;

    RunningWork(RebuildRuns rebuilds, ServiceCalls services) {
        this.rebuilds = rebuilds;
        this.services = services;
    }

    /**
     * One run.
     *
     * @param reached of {@code total}, in units of its own
     */
    @TemplateData
    record Line(String what, String started, long reached, long total, String state, boolean running, String detail) {}

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var domain : services.domains()) {
            lines.addAll(republications(domain));
        }
        rebuilds.page(new PageRequest(REBUILDS, "", List.of())).items().stream()
                .map(RunningWork::line)
                .forEach(lines::add);
        return lines;
    }

    private static Line line(RebuildRun run) {
        var state = run.outcome().map(Enum::name).orElse("RUNNING");
        var completed = run.outcome().equals(java.util.Optional.of(RebuildRun.Outcome.COMPLETED));
        var detail = run.detail();
        return new Line(
                run.origin().equals("TOPICS") ? "按主题重建读模型" : "按事件日志重建读模型",
                Moments.ofSecond(run.startedAt()),
                run.reached(),
                run.total(),
                ENDS.getOrDefault(state, state),
                state.equals("RUNNING"),
                completed || detail == null ? "" : detail);
    }

    /** The latest of a service, if there was ever one. */
    private List<Line> republications(String domain) {
        var name = Words.in(Words.ZH).getOrDefault("source." + domain, domain) + "：全部重发";
        try {
            var lines = new ArrayList<Line>();
            services.get(domain, "republish?limit=1", PATIENCE)
                    .path("items")
                    .forEach(run -> lines.add(line(name, run)));
            return lines;
        } catch (Unreachable unreachable) {
            return List.of(new Line(name, "—", 0, 0, "服务无法访问", false, ""));
        }
    }

    private static Line line(String name, JsonNode run) {
        long published = 0;
        long total = 0;
        for (var type : run.path("types")) {
            published += type.path("published").asLong();
            total += type.path("total").asLong();
        }
        var state = run.path("state").asText();
        return new Line(
                name,
                Moments.ofSecond(Instant.parse(run.path("startedAt").asText())),
                published,
                Math.max(published, total),
                ENDS.getOrDefault(state, state),
                state.equals("RUNNING"),
                run.path("trouble").asText());
    }
}
