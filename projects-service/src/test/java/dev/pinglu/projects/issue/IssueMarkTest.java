package dev.pinglu.projects.issue;

import static dev.pinglu.projects.issue.IssueFixture.anIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.history.HistoryEntry.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueMarkTest {
    @Test
    void whatEverybodyIsToldNamesRisesAndTheSolution() {
        // Given
        var issue = anIssue().at(IssueStatus.ASSIGNED);
        issue.escalate(LocalDate.of(2022, 9, 1), WorkingDays.ofThisBuild());
        // When
        var course = IssueMark.of(IssueResponse.from(issue));
        // Then
        assertThat(course).extracting(IssueMark::word).containsExactly("REPORTED", "RISEN");
        assertThat(course.get(1).level()).isEqualTo(IssueLevel.DISTRICT);
        assertThat(course).extracting(IssueMark::actor).containsOnly("");
    }

    @Test
    void theHistoryTellsWhoGaveItToWhomAndLeavesOutWhatNobodyDid() {
        // When
        var course = IssueMark.of(List.of(
                entry(
                        "reporter",
                        Map.of("status", "REPORTED", "on", "2022-08-01", "level", "TOWNSHIP", "dueOn", "2022-08-08")),
                entry("clerk", Map.of("status", "TRIAGED", "on", "2022-08-02")),
                entry("clerk", Map.of("status", "ASSIGNED", "assignee.zh", "凤凰城镇", "assignee.en", "Fenghuangcheng")),
                entry(
                        "system",
                        Map.of("rises", "1", "risenOn", "2022-08-09", "level", "DISTRICT", "dueOn", "2022-08-23")),
                entry("system", Map.of("something", "else")),
                entry("clerk", Map.of("assignee.zh", "区自然资源局", "assignee.en", "Natural resources"))));
        // Then
        assertThat(course)
                .extracting(IssueMark::word)
                .containsExactly("REPORTED", "TRIAGED", "ASSIGNED", "RISEN", "REASSIGNED");
        assertThat(course.get(1).due()).isEqualTo("2022-08-08");
        assertThat(course.get(2).on()).isEqualTo("2022-08-02");
        assertThat(course.get(3).on()).isEqualTo("2022-08-09");
        assertThat(course.get(4).assignee()).isNotNull();
        assertThat(course.get(4).actor()).isEqualTo("clerk");
    }

    private static HistoryEntry entry(String actor, Map<String, String> fields) {
        var differences = fields.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, field -> new Difference(Optional.empty(), Optional.of(field.getValue()))));
        return new HistoryEntry(
                1, Instant.parse("2022-08-02T01:00:00Z"), actor, Optional.empty(), "UPDATED", differences);
    }
}
