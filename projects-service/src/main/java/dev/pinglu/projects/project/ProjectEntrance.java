package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.ledger.SheetEntrance;
import dev.pinglu.kit.ledger.SheetFindings;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.SheetForm;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** How sheets of key projects enter the ledger. */
@Singleton
@Unremovable
class ProjectEntrance implements SheetEntrance {
    private final Projects projects;
    private final RowCheck check;
    private final Scope scope;
    private final SheetSteps taker;

    ProjectEntrance(Projects projects, RowCheck check, Scope scope, SheetSteps taker) {
        this.projects = projects;
        this.check = check;
        this.scope = scope;
        this.taker = taker;
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
    public List<String> senders() {
        return List.of(Roles.PROJECTS_CLERK);
    }

    @Override
    public Passage open(FilledSheet sheet, SheetFindings findings) {
        refuseTwice(sheet, findings);
        return this::enter;
    }

    private Entry enter(FilledSheet rows, SheetFindings findings) {
        var known = new KnownProjects(
                projects.lockKnown(List.of(), rows.texts("project.localNo"), rows.texts("project.code")), scope);
        var steps = new ArrayList<SheetStep>();
        for (var row : rows.rows()) {
            var of = findings.of(rows, row);
            var project = check.recognised(row.content(), known, of);
            check.step(rows.paths(), row.content(), project, known, of).ifPresent(steps::add);
        }
        return findings.any() ? Entry.refused(List.of()) : taker.take(steps);
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
