package dev.pinglu.projects.parcel;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.AlertRule;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.alert.Threshold;
import dev.pinglu.kit.alert.Thresholds;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.parcel.IdleClock.Cause;
import dev.pinglu.projects.parcel.IdleLimits.Name;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Land on which nothing is built comes to lie idle, and in the end may be taken back. Works that begin, or go on, end it at once;
 * land on which works had begun is not taken back for that.
 */
final class IdleAlerts {
    private static final Wording IDLE = new Wording("土地闲置预警", "Idle land warning");
    private static final Wording TAKE_BACK = new Wording("闲置土地可依法收回", "Idle land may be taken back");
    private static final Wording AGREED = new Wording("约定动工日期", "Agreed start");
    private static final Wording STOPPED = new Wording("中止开发日期", "Works stopped");
    private static final Wording NOT_COUNTED = new Wording("不计入天数", "Days not counted");
    private static final Wording NUMBER = new Wording("宗地号", "Parcel number");

    private IdleAlerts() {}

    static List<Reading> of(LandParcel parcel, Subject subject, IdleLimits limits, LocalDate today) {
        var clock = IdleClock.of(parcel, limits, today);
        return clock.stream()
                .flatMap(one -> Stream.of(
                                idle(limits, today).map(rule -> reading(rule, one, parcel, subject, today)),
                                takeBack(one, limits, today).map(rule -> reading(rule, one, parcel, subject, today)))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** Yellow ahead of the year, red when it is full. */
    private static Optional<AlertRule> idle(IdleLimits limits, LocalDate today) {
        return limits.months(Name.IDLE_MONTHS, today).map(critical -> {
            var warning = limits.months(Name.EARLY_WARNING_MONTHS, today).filter(early -> early < critical);
            var steps = Stream.concat(
                            warning.map(early -> Threshold.of(Severity.WARNING, early, early)).stream(),
                            Stream.of(Threshold.of(Severity.CRITICAL, critical, critical)))
                    .toList();
            return rule("projects.idle-land", IDLE, steps);
        });
    }

    private static Optional<AlertRule> takeBack(IdleClock clock, IdleLimits limits, LocalDate today) {
        return clock.cause() == Cause.STOPPED
                ? Optional.empty()
                : limits.months(Name.TAKE_BACK_MONTHS, today)
                        .map(months -> rule(
                                "projects.idle-land-take-back",
                                TAKE_BACK,
                                List.of(Threshold.of(Severity.CRITICAL, months, months))));
    }

    private static AlertRule rule(String code, Wording name, List<Threshold> steps) {
        return new AlertRule(code, 1, name, new Thresholds(Thresholds.Worse.HIGHER, steps), 0);
    }

    private static Reading reading(
            AlertRule rule, IdleClock clock, LandParcel parcel, Subject subject, LocalDate today) {
        var first = rule.thresholds().steps().get(0).raise().intValueExact();
        var inputs = new ArrayList<AlertInput>();
        inputs.add(
                clock.cause() == Cause.NOT_STARTED
                        ? day("agreedStart", AGREED, clock.since())
                        : day("stopped", STOPPED, clock.since()));
        if (parcel.works().notCountedDays > 0) {
            inputs.add(new AlertInput(
                    "notCountedDays",
                    NOT_COUNTED,
                    Integer.toString(parcel.works().notCountedDays),
                    AlertInput.Unit.DAYS));
        }
        if (parcel.terms().parcelNo != null) {
            inputs.add(new AlertInput("parcelNo", NUMBER, parcel.terms().parcelNo, AlertInput.Unit.TEXT));
        }
        return Reading.of(
                rule,
                subject,
                clock.monthsOn(today),
                clock.from().plusMonths(first),
                inputs.toArray(AlertInput[]::new));
    }

    private static AlertInput day(String name, Wording label, LocalDate day) {
        return new AlertInput(name, label, day.toString(), AlertInput.Unit.DATE);
    }
}
