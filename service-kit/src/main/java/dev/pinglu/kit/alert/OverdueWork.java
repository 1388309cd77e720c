package dev.pinglu.kit.alert;

import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.kit.work.WorkItem;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Something was to be done by a day and was not: a warning from the next day on, critical later. */
@Singleton
public class OverdueWork {
    private static final Wording DUE = new Wording("办理期限", "Due");
    private static final Wording KIND = new Wording("事项代码", "Kind of work");

    private final AlertRule rule;
    private final Set<String> exceptions;
    private final BusinessDay businessDay;

    OverdueWork(AlertSettings settings, BusinessDay businessDay) {
        int critical = settings.overdue().criticalAfterDays();
        rule = new AlertRule(
                "work.overdue",
                1,
                new Wording("待办超期", "Work is overdue"),
                Thresholds.rising(
                        Threshold.of(Severity.WARNING, 1, 1), Threshold.of(Severity.CRITICAL, critical, critical)),
                0);
        exceptions = settings.overdue().except().orElse(Set.of());
        this.businessDay = businessDay;
    }

    /** What open items read; those without a due day read nothing. */
    public List<Reading> readings(Collection<WorkItem> items) {
        return items.stream()
                .filter(item -> !item.removed() && !exceptions.contains(item.kind()))
                .flatMap(item -> item.due().stream().map(due -> {
                    var level = ChronoUnit.DAYS.between(due, businessDay.today());
                    return Reading.of(
                            rule,
                            subject(item),
                            level,
                            due.plusDays(1),
                            new AlertInput("due", DUE, due.toString(), AlertInput.Unit.DATE),
                            new AlertInput("kind", KIND, item.kind(), AlertInput.Unit.TEXT));
                }))
                .toList();
    }

    private static Subject subject(WorkItem item) {
        var title = item.title();
        var action = item.action();
        return new Subject(
                item.key(),
                "/api/" + item.link().split("/")[2] + "/work-items/" + item.id(),
                new Wording(title.zh() + "：" + action.zh(), title.en() + ": " + action.en()),
                item.divisionCode());
    }
}
