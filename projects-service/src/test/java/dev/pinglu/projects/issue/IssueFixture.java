package dev.pinglu.projects.issue;

import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.directory.Names;
import dev.pinglu.kit.directory.Unit;
import dev.pinglu.kit.directory.UnitKind;
import dev.pinglu.kit.directory.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds issues for tests: {@code anIssue().of("LAND", DISTRICT).at(RESOLVED)}. */
final class IssueFixture {
    static final WorkingDays CALENDAR = WorkingDays.ofThisBuild();
    static final IssueCatalogue CATALOGUE = new IssueCatalogue(Optional.empty());

    /** A Monday, on which it is raised and every step of a fixture is taken. */
    static final LocalDate DAY = LocalDate.of(2022, 8, 1);

    static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    static final String RESOLVER = "solver";
    static final String VERIFIER = "verifier";

    private String category = "LAND";
    private IssueLevel level = IssueLevel.TOWNSHIP;
    private UnitKind kind = UnitKind.TOWNSHIP;

    static IssueFixture anIssue() {
        return new IssueFixture();
    }

    IssueFixture of(String category, IssueLevel level) {
        this.category = category;
        this.level = level;
        return this;
    }

    IssueFixture givenTo(UnitKind kind) {
        this.kind = kind;
        return this;
    }

    static IssueCategory category(String code) {
        return CATALOGUE.find(code, DAY).orElseThrow();
    }

    Issue reported() {
        return Issue.report(
                new ReportIssue(new UUID(1, 1), category, level, "示例堵点", "示例情况", DAY),
                aProject().published(),
                category(category),
                CALENDAR);
    }

    /** An issue that stands at a status, with every step taken on {@link #DAY}. */
    Issue at(IssueStatus status) {
        var issue = reported();
        way(status).forEach(to -> step(issue, to));
        return issue;
    }

    /** Takes the step that leads to a status, by whoever may. */
    void step(Issue issue, IssueStatus to) {
        switch (to) {
            case REPORTED -> throw new IllegalArgumentException("No step leads there");
            case TRIAGED ->
                issue.triage(
                        new TriageIssue(category, issue.level(), DAY, null, null),
                        Optional.of(category(category)),
                        CALENDAR,
                        TODAY);
            case ASSIGNED -> assign(issue, null);
            case IN_PROGRESS -> issue.takeUp(new TakeUpIssue(DAY), TODAY);
            case RESOLVED -> issue.resolve(new ResolveIssue(DAY, "已解决"), RESOLVER, CALENDAR, TODAY);
            case VERIFIED -> issue.verify(new VerifyIssue(true, DAY, null), VERIFIER, false, CALENDAR, TODAY);
            case REOPENED -> issue.verify(new VerifyIssue(false, DAY, "未通电"), VERIFIER, false, CALENDAR, TODAY);
        }
    }

    void assign(Issue issue, @Nullable String reason) {
        issue.assign(
                new AssignIssue("fenghuangcheng", null, DAY, reason),
                new Assignee(unit(), Optional.empty(), issue.level()),
                List.of(),
                TODAY);
    }

    private Unit unit() {
        return new Unit(
                "fenghuangcheng",
                new Names("凤凰城镇人民政府", "Fenghuangcheng Town"),
                kind,
                "140603101",
                Optional.empty(),
                new Validity(Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    private static List<IssueStatus> way(IssueStatus status) {
        return switch (status) {
            case REPORTED -> List.of();
            case TRIAGED -> List.of(IssueStatus.TRIAGED);
            case ASSIGNED -> List.of(IssueStatus.TRIAGED, IssueStatus.ASSIGNED);
            case IN_PROGRESS -> List.of(IssueStatus.TRIAGED, IssueStatus.ASSIGNED, IssueStatus.IN_PROGRESS);
            case RESOLVED ->
                List.of(IssueStatus.TRIAGED, IssueStatus.ASSIGNED, IssueStatus.IN_PROGRESS, IssueStatus.RESOLVED);
            case VERIFIED, REOPENED ->
                List.of(
                        IssueStatus.TRIAGED,
                        IssueStatus.ASSIGNED,
                        IssueStatus.IN_PROGRESS,
                        IssueStatus.RESOLVED,
                        status);
        };
    }
}
