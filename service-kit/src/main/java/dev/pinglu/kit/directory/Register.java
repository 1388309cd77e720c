package dev.pinglu.kit.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files say on each day; it never changes. */
final class Register {
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, List<Tenure>> tenures;
    private final Map<String, List<Absence>> absences;

    /** A register of a draft in which the rules have found no flaw. */
    Register(Draft draft) {
        draft.units().forEach(line -> units.put(line.entry().code(), line.entry()));
        draft.posts().forEach(line -> posts.put(line.entry().code(), line.entry()));
        tenures = draft.tenures().stream()
                .map(Line::entry)
                .sorted(Comparator.comparing(Tenure::from).reversed())
                .collect(Collectors.groupingBy(Tenure::post));
        absences = draft.absences().stream().map(Line::entry).collect(Collectors.groupingBy(Absence::holder));
    }

    Collection<Unit> units() {
        return units.values();
    }

    Collection<Post> posts() {
        return posts.values();
    }

    /** A unit as it is on a day; behind its end, its successor. */
    Optional<Unit> unit(String code, LocalDate day) {
        var unit = Optional.ofNullable(units.get(code));
        while (unit.isPresent() && unit.get().validity().endedBefore(day)) {
            unit = unit.get().successor().map(units::get);
        }
        return unit.filter(found -> found.validity().on(day));
    }

    Optional<Post> post(String code, LocalDate day) {
        return Optional.ofNullable(posts.get(code))
                .filter(post -> post.validity().on(day));
    }

    /** Who has held a post, the latest first. */
    List<Tenure> tenuresOf(String post) {
        return tenures.getOrDefault(post, List.of());
    }

    Optional<Tenure> holderOf(String post, LocalDate day) {
        return tenuresOf(post).stream()
                .filter(tenure -> tenure.validity().on(day))
                .findFirst();
    }

    /** Who answers for a post: its holder, or else the first along the line of deputies who is there. */
    Optional<Tenure> actingHolderOf(String code, LocalDate day) {
        var next = Optional.ofNullable(posts.get(code))
                .filter(post -> !post.validity().beginsAfter(day));
        var asked = new HashSet<Post>();
        while (next.isPresent() && asked.add(next.get())) {
            var present = holderOf(next.get().code(), day).filter(tenure -> !isAway(tenure.holder(), day));
            if (present.isPresent()) {
                return present;
            }
            next = next.get().deputy().map(posts::get);
        }
        return Optional.empty();
    }

    /** What an account answers for: its own posts, even while it is away, and those it acts for. */
    List<Duty> dutiesOf(String account, LocalDate day) {
        var own = posts.values().stream()
                .filter(post -> holds(holderOf(post.code(), day), account))
                .toList();
        var acting = posts.values().stream()
                .filter(post -> !own.contains(post) && holds(actingHolderOf(post.code(), day), account));
        return Stream.concat(own.stream().map(post -> new Duty(post, false)), acting.map(post -> new Duty(post, true)))
                .toList();
    }

    private boolean isAway(String holder, LocalDate day) {
        return absences.getOrDefault(holder, List.of()).stream()
                .anyMatch(absence -> absence.validity().on(day));
    }

    private static boolean holds(Optional<Tenure> tenure, String account) {
        return tenure.map(held -> held.holder().equals(account)).orElse(false);
    }
}
