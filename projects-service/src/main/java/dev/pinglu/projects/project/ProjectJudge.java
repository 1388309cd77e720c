package dev.pinglu.projects.project;

import dev.pinglu.kit.work.Subject;
import dev.pinglu.projects.light.LightReading;
import dev.pinglu.projects.light.LightRules;
import dev.pinglu.projects.light.Verdict;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds projects against the rules of the traffic light. */
@Singleton
class ProjectJudge {
    private final LightRules rules;
    private final List<LightSource> sources;

    ProjectJudge(LightRules rules, @All List<LightSource> sources) {
        this.rules = rules;
        this.sources = sources;
    }

    /** What the rules say; nothing of a project that is cancelled or was removed. */
    @Nullable
    Verdict verdict(Project project, Subject subject, LocalDate today) {
        if (project.overlay() == Overlay.CANCELLED || project.removed()) {
            return null;
        }
        var state = project.state();
        Stream<LightReading> ofOthers = sources.stream().flatMap(source -> source.readings(state, today).stream());
        var readings = Stream.concat(LightReadings.of(project, subject, today).stream(), ofOthers)
                .toList();
        return rules.judge(readings, project.light().verdict, today);
    }
}
