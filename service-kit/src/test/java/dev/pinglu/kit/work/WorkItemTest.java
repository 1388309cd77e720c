package dev.pinglu.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.access.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkItemTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    private static final WorkKind KIND = WorkKind.of("sample.do", "办理", "Do it");
    private static final Subject SUBJECT = subject("甲", "140603101");

    private final Task task = Task.of(KIND, SUBJECT, Roles.TOWNSHIP_CLERK, Roles.RURAL_CLERK);

    @Test
    void anItemIsToBeDoneFromTheDayOfItsTaskOrElseFromTheDayOnWhichItOpens() {
        assertThat(new WorkItem(task, TODAY).since()).isEqualTo(TODAY);
        assertThat(new WorkItem(task.from(TODAY.minusDays(3)), TODAY).since()).isEqualTo(TODAY.minusDays(3));
    }

    @Test
    void anItemSaysWhatItsTaskSaysWhateverTheDayItOpened() {
        // Given
        var item = new WorkItem(task, TODAY);
        // Then
        assertThat(item.says(task.from(TODAY.minusDays(9)))).isTrue();
        assertThat(item.says(task.until(TODAY))).isFalse();
        assertThat(item.says(task.forUnit("agriculture"))).isFalse();
        assertThat(item.says(task.sentBack("数据有误"))).isFalse();
        assertThat(item.says(Task.of(KIND, subject("乙", "140603101"), Roles.TOWNSHIP_CLERK, Roles.RURAL_CLERK)))
                .isFalse();
    }

    @Test
    void aClosedItemSaysWhenAndByWhomAndIsGoneFromEveryView() {
        // Given
        var item = new WorkItem(task, TODAY);
        // When
        item.close(TODAY, Instant.EPOCH, "township-clerk");
        // Then
        assertThat(item.removed()).isTrue();
        assertThat(item.closedBy()).isEqualTo("township-clerk");
        assertThat(item.state().closedOn()).isEqualTo(TODAY);
    }

    @Test
    void whatWasGivenAwayComesBackWhenTheTaskBecomesSomebodyElses() {
        // Given
        var item = new WorkItem(task, TODAY);
        item.delegate(new DelegateWork(List.of(), "sample-post", TODAY, TODAY.plusDays(5), "外出培训"), "township-clerk");
        // When
        item.renew(task.until(TODAY));
        // Then
        assertThat(item.delegation()).isPresent();
        // When
        item.renew(Task.of(KIND, subject("甲", "140603202"), Roles.TOWNSHIP_CLERK, Roles.RURAL_CLERK));
        // Then
        assertThat(item.delegation()).isEmpty();
    }

    @Test
    void nothingThatSomebodyWroteIsPublished() {
        // Given
        var item = new WorkItem(task.sentBack("退回原因"), TODAY);
        item.urge("请抓紧", Instant.EPOCH, "leader");
        item.delegate(new DelegateWork(List.of(), "sample-post", TODAY, TODAY, "外出培训"), "township-clerk");
        // When
        var published = item.state().toString();
        // Then
        assertThat(published).doesNotContain("退回原因", "请抓紧", "外出培训", "leader");
        assertThat(item.state().sentBack()).isTrue();
        assertThat(item.state().urged()).isEqualTo(1);
    }

    private static Subject subject(String title, String division) {
        return new Subject("sample/1", "/api/sample/1", Wording.of(title), division);
    }
}
