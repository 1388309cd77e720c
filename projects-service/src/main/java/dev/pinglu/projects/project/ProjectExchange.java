package dev.pinglu.projects.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.ledger.RowFindings;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets descriptions that come in another form than a sheet enter the ledger, by the rules of sheets: they are recognised by the same
 * numbers, held against the same rules, and enter together or not at all.
 */
@Singleton
public class ProjectExchange {
    private static final String LOCAL_NO = "project.localNo";
    private static final String CODE = "project.code";

    private final Projects projects;
    private final RowCheck check;
    private final SheetSteps steps;
    private final Scope scope;

    ProjectExchange(Projects projects, RowCheck check, SheetSteps steps, Scope scope) {
        this.projects = projects;
        this.check = check;
        this.steps = steps;
        this.scope = scope;
    }

    /**
     * What came of it.
     *
     * @param unchanged how many say what the ledger says
     * @param violations what is wrong; nothing was written unless this is empty
     */
    public record Outcome(List<UUID> created, List<UUID> revised, int unchanged, List<Violation> violations) {}

    /** Lets all enter, in the transaction that runs, or none. */
    public Outcome enter(List<? extends IncomingProject> all) {
        var found = new ArrayList<Violation>();
        var known = new KnownProjects(
                projects.lockKnown(
                        all.stream().flatMap(one -> one.id().stream()).toList(), said(all, LOCAL_NO), said(all, CODE)),
                scope);
        var taken = new ArrayList<SheetStep>();
        var seen = new HashSet<Object>();
        for (var one : all) {
            var findings = new Findings(one, found);
            step(one, known, seen, findings).ifPresent(taken::add);
        }
        if (!found.isEmpty()) {
            return new Outcome(List.of(), List.of(), 0, found);
        }
        var entry = steps.take(taken);
        return new Outcome(entry.created(), entry.revised(), entry.unchanged(), List.of());
    }

    private Optional<SheetStep> step(IncomingProject one, KnownProjects known, Set<Object> seen, Findings findings) {
        var project = recognised(one, known, findings);
        var recorded = Optional.ofNullable(project).map(Project::state);
        one.contradictions(recorded).forEach(findings::add);
        var fields = one.fields(recorded);
        var content = content(fields);
        Stream.of(recorded.map(ProjectEvent.State::id), name(fields, LOCAL_NO), name(fields, CODE))
                .flatMap(Optional::stream)
                .filter(name -> !seen.add(name))
                .findFirst()
                .ifPresent(twice -> findings.add("project.id", "project.sheet.twice", "与前面的项目重复"));
        return check.step(fields.keySet(), content, project, known, findings);
    }

    private @Nullable Project recognised(IncomingProject one, KnownProjects known, Findings findings) {
        if (one.id().isEmpty()) {
            return check.recognised(content(one.fields(Optional.empty())), known, findings);
        }
        var named = known.identified(one.id().get());
        if (named.isEmpty()) {
            findings.add("project.id", "project.unknown", "台账中没有这个项目");
        }
        return named.orElse(null);
    }

    private static Set<String> said(List<? extends IncomingProject> all, String path) {
        var values = new HashSet<String>();
        all.forEach(one ->
                Optional.ofNullable(text(one.fields(Optional.empty()), path)).ifPresent(values::add));
        return values;
    }

    private static @Nullable String text(Map<String, JsonNode> fields, String path) {
        var value = fields.get(path);
        return value == null ? null : value.asText();
    }

    /** By which it is known to be the same as another; a number of one kind is not that of the other. */
    private static Optional<String> name(Map<String, JsonNode> fields, String path) {
        return Optional.ofNullable(text(fields, path)).map(value -> path + " " + value);
    }

    private static ObjectNode content(Map<String, JsonNode> fields) {
        var content = JsonNodeFactory.instance.objectNode();
        fields.forEach((path, value) -> {
            int end = path.lastIndexOf('.');
            ObjectNode at = content;
            for (var step : path.substring(0, end).split("\\.")) {
                at = at.withObjectProperty(step);
            }
            at.set(path.substring(end + 1), value);
        });
        return content;
    }

    /** What is wrong with one of them. */
    private static final class Findings implements RowFindings {
        private final IncomingProject of;
        private final List<Violation> found;
        private final int before;

        Findings(IncomingProject of, List<Violation> found) {
            this.of = of;
            this.found = found;
            this.before = found.size();
        }

        @Override
        public boolean any() {
            return found.size() > before;
        }

        @Override
        public void add(String path, String rule, String message) {
            found.add(new Violation(rule, of.place(path), message));
        }
    }
}
