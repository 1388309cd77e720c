package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.projects.formality.EarliestStart.Leg;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The longest way through what is unfinished: each begins when everything it depends on is decided, and takes its statutory
 * term. A decision allows the next step on the same day.
 */
final class CriticalPath {
    private final Map<String, Errand> unfinished = new LinkedHashMap<>();
    private final Map<String, Leg> legs = new HashMap<>();
    private final LocalDate today;
    private final WorkingDays calendar;
    private final List<Errand> errands;
    private boolean calendarIncomplete;

    CriticalPath(List<Errand> errands, LocalDate today, WorkingDays calendar) {
        this.errands = errands;
        this.today = today;
        this.calendar = calendar;
        errands.stream()
                .filter(errand -> !errand.isDone(today))
                .forEach(errand -> unfinished.put(errand.type(), errand));
    }

    EarliestStart from(UUID projectId) {
        unfinished.values().forEach(errand -> leg(errand, new ArrayDeque<>()));
        var last = legs.values().stream().max(Comparator.comparing(Leg::until).thenComparing(Leg::from));
        var path = last.map(this::wayTo).orElse(List.of());
        return new EarliestStart(
                projectId,
                today,
                last.map(Leg::until).orElse(today),
                null,
                path,
                path.isEmpty() ? null : path.get(0),
                codes(Errand::isUndecided),
                codes(errand -> errand.formality().isEmpty()),
                codes(errand -> errand.term() == null),
                calendarIncomplete);
    }

    private List<String> codes(Predicate<Errand> which) {
        return errands.stream()
                .filter(errand -> unfinished.containsKey(errand.type()))
                .filter(which)
                .map(Errand::type)
                .toList();
    }

    /** @param above those that wait for it; a circle, which two catalogues might make of the same project, is cut */
    private Leg leg(Errand errand, Deque<String> above) {
        var known = legs.get(errand.type());
        if (known != null) {
            return known;
        }
        above.push(errand.type());
        var from = errand.isUnderWay()
                ? today
                : unfinishedBefore(errand)
                        .filter(before -> !above.contains(before.type()))
                        .map(before -> leg(before, above).until())
                        .reduce(today, (one, other) -> one.isAfter(other) ? one : other);
        above.pop();
        var leg = leg(errand, from);
        legs.put(errand.type(), leg);
        return leg;
    }

    private Leg leg(Errand errand, LocalDate from) {
        var until = errand.dueOn().orElseGet(() -> {
            var deadline = calendar.after(from, errand.daysLeft());
            calendarIncomplete |= deadline.calendarIncomplete();
            return deadline.day();
        });
        var last = until.isBefore(from) ? from : until;
        return new Leg(
                errand.type(),
                errand.name(),
                errand.id().orElse(null),
                errand.formality().map(Formality::status).orElse(null),
                from,
                last,
                calendar.between(from, last).days());
    }

    private Stream<Errand> unfinishedBefore(Errand errand) {
        return errand.dependsOn().stream().flatMap(type -> Optional.ofNullable(unfinished.get(type)).stream());
    }

    private List<Leg> wayTo(Leg last) {
        var way = new ArrayDeque<Leg>();
        for (var leg = Optional.of(last); leg.isPresent(); leg = before(leg.get())) {
            if (way.contains(leg.get())) {
                break;
            }
            way.addFirst(leg.get());
        }
        return List.copyOf(way);
    }

    /** What it waited for. */
    private Optional<Leg> before(Leg leg) {
        var errand = Objects.requireNonNull(unfinished.get(leg.type()));
        return errand.isUnderWay()
                ? Optional.empty()
                : unfinishedBefore(errand)
                        .flatMap(one -> Optional.ofNullable(legs.get(one.type())).stream())
                        .max(Comparator.comparing(Leg::until));
    }
}
