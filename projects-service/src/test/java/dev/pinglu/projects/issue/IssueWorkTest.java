package dev.pinglu.projects.issue;

import static dev.pinglu.projects.issue.IssueFixture.CALENDAR;
import static dev.pinglu.projects.issue.IssueFixture.anIssue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pinglu.kit.directory.UnitKind;
import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IssueWorkTest {
    @Test
    void everyStatusSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                IssueStatus.class,
                status -> tasks(anIssue().at(status)),
                Map.of(
                        IssueStatus.REPORTED, Set.of("issue.triage projects-clerk"),
                        IssueStatus.TRIAGED, Set.of("issue.assign projects-clerk"),
                        IssueStatus.ASSIGNED, Set.of("issue.take-up township-clerk"),
                        IssueStatus.IN_PROGRESS, Set.of("issue.resolve township-clerk"),
                        IssueStatus.RESOLVED, Set.of("issue.verify projects-clerk"),
                        IssueStatus.VERIFIED, Set.of(),
                        IssueStatus.REOPENED, Set.of("issue.take-up township-clerk")));
    }

    @Test
    void everyKindOfUnitSaysWhoMustActForIt() {
        WorkContract.assertAnswered(
                UnitKind.class,
                kind -> tasks(anIssue().givenTo(kind).at(IssueStatus.ASSIGNED)),
                Map.of(
                        UnitKind.LEADERSHIP, Set.of("issue.take-up projects-clerk"),
                        UnitKind.DEPARTMENT, Set.of("issue.take-up department-clerk"),
                        UnitKind.OFFICE, Set.of("issue.take-up department-clerk"),
                        UnitKind.TOWNSHIP, Set.of("issue.take-up township-clerk"),
                        UnitKind.COMMUNITY, Set.of("issue.take-up projects-clerk")));
    }

    @Test
    void theUnitActsUntilTheTermEndsAndTheOfficeLooksUntilTheCatalogueSays() {
        assertThat(tasks(anIssue().at(IssueStatus.ASSIGNED)))
                .extracting(Task::unit, Task::due)
                .containsExactly(tuple("fenghuangcheng", LocalDate.of(2022, 8, 8)));
        assertThat(tasks(anIssue().at(IssueStatus.RESOLVED)))
                .extracting(Task::unit, Task::due)
                .containsExactly(tuple(null, LocalDate.of(2022, 8, 4)));
    }

    @Test
    void whatIsSentBackSaysWhy() {
        assertThat(tasks(anIssue().at(IssueStatus.REOPENED)))
                .extracting(Task::sentBack)
                .containsExactly("未通电");
    }

    @Test
    void whatHasRisenIsToBeAssignedAnew() {
        // Given
        var issue = anIssue().at(IssueStatus.IN_PROGRESS);
        // When
        issue.escalate(LocalDate.of(2022, 8, 9), CALENDAR);
        // Then
        assertThat(tasks(issue))
                .extracting(task -> task.kind().code())
                .containsExactly("issue.resolve", "issue.reassign");
        anIssue().assign(issue, "提级");
        assertThat(tasks(issue)).extracting(task -> task.kind().code()).containsExactly("issue.resolve");
    }

    private static List<Task> tasks(Issue issue) {
        return IssueWork.of(issue, WorkContract.subject("issue"));
    }
}
