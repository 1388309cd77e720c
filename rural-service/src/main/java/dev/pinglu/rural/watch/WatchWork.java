package dev.pinglu.rural.watch;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.kit.work.WorkKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done about a month of the watch: by each township until it has returned it, then by the district's clerk until it
 * is published. It speaks of townships and months, never of what they returned. No rule says by when.
 *
 * @param townships codes of those that return it
 * @param district code of the district that publishes it
 * @param hasEnded whether returns are owed already
 */
record WatchWork(YearMonth month, List<String> townships, String district, boolean hasEnded) {
    private static final WorkKind ENTER = WorkKind.of("watch-return.enter", "填报监测月报", "Return the month");
    private static final WorkKind CORRECT =
            WorkKind.of("watch-return.correct", "按退回意见更正监测月报", "Correct what was sent back");
    private static final WorkKind RELEASE = WorkKind.of("watch-release.publish", "发布监测汇总", "Publish the month");

    /**
     * The tasks of the month.
     *
     * @param returns those that there are
     * @param unpublished whether the returns, once all are there, say something that is not published
     */
    List<Task> tasks(Collection<WatchReturn> returns, boolean unpublished) {
        var tasks = new ArrayList<Task>();
        for (var township : townships) {
            var entered = returns.stream()
                    .filter(one -> one.divisionCode().equals(township))
                    .findFirst();
            task(township, entered).ifPresent(tasks::add);
        }
        if (isComplete(returns) && unpublished) {
            tasks.add(Task.of(RELEASE, release(), Roles.RURAL_CLERK));
        }
        return tasks;
    }

    /** Whether every township has returned it, and none has to correct what it returned. */
    boolean isComplete(Collection<WatchReturn> returns) {
        return townships.stream()
                .allMatch(township -> returns.stream()
                        .anyMatch(one -> one.divisionCode().equals(township)
                                && one.sentBack().isEmpty()));
    }

    private Optional<Task> task(String township, Optional<WatchReturn> entered) {
        if (entered.isEmpty()) {
            return hasEnded
                    ? Optional.of(
                            ofTownship(ENTER, township).from(month.plusMonths(1).atDay(1)))
                    : Optional.empty();
        }
        return entered.get()
                .sentBack()
                .map(reason -> ofTownship(CORRECT, township).sentBack(reason));
    }

    private Task ofTownship(WorkKind kind, String township) {
        return Task.of(kind, returnOf(township), Roles.TOWNSHIP_CLERK, Roles.RURAL_CLERK);
    }

    /** Keys of everything that the tasks may be about. */
    List<String> records() {
        var records = new ArrayList<>(
                townships.stream().map(township -> returnOf(township).record()).toList());
        records.add(release().record());
        return records;
    }

    private Subject returnOf(String township) {
        return new Subject(
                "watch-return/" + month + "/" + township,
                WatchReturnResource.PATH + "?month=" + month + "&division=" + township,
                new Wording(named() + "防返贫监测月报", "Watch return of " + month),
                township);
    }

    private Subject release() {
        return new Subject(
                "watch-release/" + month,
                WatchSummaryResource.PATH,
                new Wording(named() + "防返贫监测汇总", "Watch summaries of " + month),
                district);
    }

    private String named() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
