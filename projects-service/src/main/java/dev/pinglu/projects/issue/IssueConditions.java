package dev.pinglu.projects.issue;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.ProjectStage;
import dev.pinglu.projects.project.StepCondition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** A project is closed once nothing stands in its way any more: every issue is closed. */
@Singleton
class IssueConditions implements StepCondition {
    private final Issues issues;

    IssueConditions(Issues issues) {
        this.issues = issues;
    }

    @Override
    public List<Violation> missing(Project project, ProjectStage to, LocalDate on) {
        return to == ProjectStage.CLOSED
                ? issues.openOf(project.id()).stream()
                        .map(IssueConditions::open)
                        .toList()
                : List.of();
    }

    private static Violation open(Issue issue) {
        var name = issue.rule().name();
        return new Violation(
                "project.issue.open",
                "to",
                "堵点尚未销号：%s（%s提出） · an issue is open: %s, raised on %s"
                        .formatted(name.zh(), issue.raisedOn(), name.en(), issue.raisedOn()));
    }
}
