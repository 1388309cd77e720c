package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.ledger.SheetEntrance;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.SheetForm;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/** How sheets of key projects enter the ledger. */
@Singleton
@Unremovable
class ProjectEntrance implements SheetEntrance {
    private final Projects projects;
    private final RowCheck check;
    private final Scope scope;
    private final BusinessDay businessDay;

    ProjectEntrance(Projects projects, RowCheck check, Scope scope, BusinessDay businessDay) {
        this.projects = projects;
        this.check = check;
        this.scope = scope;
        this.businessDay = businessDay;
    }

    @Override
    public Class<? extends AggregateRoot> type() {
        return Project.class;
    }

    @Override
    public SheetForm form() {
        return ProjectSheet.FORM;
    }

    @Override
    public Entry enter(FilledSheet sheet, IntConsumer progress) {
        var findings = new SheetFindings(sheet.findings());
        refuseTwice(sheet, findings);
        var known = new KnownProjects(projects.lockKnown(values(sheet, "localNo"), values(sheet, "code")), scope);
        var steps = new ArrayList<SheetStep>();
        int done = 0;
        for (var row : sheet.rows()) {
            check.step(sheet, row, known, findings).ifPresent(steps::add);
            progress.accept(++done);
        }
        var wrong = findings.inOrder();
        return wrong.isEmpty() ? take(steps) : Entry.refused(wrong);
    }

    private Entry take(List<SheetStep> steps) {
        var today = businessDay.today();
        var created = steps.stream()
                .filter(step -> step.known() == null)
                .map(step -> step.register(today))
                .toList();
        var changes = new HashMap<UUID, SheetStep>();
        var revised = new ArrayList<Project>();
        for (var step : steps) {
            var project = step.known();
            if (project != null && !step.changesNothing()) {
                changes.put(project.id(), step);
                revised.add(project);
            }
        }
        projects.changeAll(revised, project -> require(changes, project).change(project, today));
        projects.enterAll(created);
        return new Entry(
                created.stream().map(Project::id).toList(),
                revised.stream().map(Project::id).toList(),
                steps.size() - created.size() - revised.size(),
                List.of());
    }

    private static SheetStep require(Map<UUID, SheetStep> changes, Project project) {
        return java.util.Objects.requireNonNull(changes.get(project.id()));
    }

    private static Set<String> values(FilledSheet sheet, String field) {
        var values = new HashSet<String>();
        for (var row : sheet.rows()) {
            var value = row.content().at("/project/" + field);
            if (value.isTextual()) {
                values.add(value.asText());
            }
        }
        return values;
    }

    /** Two rows of one number would be one project twice. */
    private static void refuseTwice(FilledSheet sheet, SheetFindings findings) {
        for (var field : List.of("localNo", "code")) {
            var rows = new HashMap<String, Integer>();
            for (var row : sheet.rows()) {
                var value = row.content().at("/project/" + field);
                var first = value.isTextual() ? rows.putIfAbsent(value.asText(), row.number()) : null;
                if (first != null) {
                    findings.of(sheet, row).add("project." + field, "project.sheet.twice", "与第" + first + "行重复");
                }
            }
        }
    }
}
