package dev.pinglu.projects.formality;

import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The formalities of one project: for each type the one that counts, which is the last that was opened, unless that is over and an earlier
 * one is not: a take-over may tell them in any order.
 */
final class ProjectFormalities {
    private final Map<String, Formality> byType = new LinkedHashMap<>();

    /** @param all of the project, in the order in which they were opened */
    ProjectFormalities(List<Formality> all) {
        all.forEach(one -> byType.merge(one.rule().type, one, ProjectFormalities::counting));
    }

    private static Formality counting(Formality earlier, Formality later) {
        return later.status().isOver() && !earlier.status().isOver() ? earlier : later;
    }

    Optional<Formality> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    boolean isEmpty() {
        return byType.isEmpty();
    }

    Collection<Formality> all() {
        return byType.values();
    }

    /** What a formality depends on and the project does not have on a day. */
    List<Violation> missingFor(Formality formality, LocalDate on) {
        return formality.rule().dependsOn.stream()
                .filter(type -> !isSettled(type, on))
                .map(type -> new Violation(
                        "formality.dependency",
                        "to",
                        find(type).map(one -> described(one, on)).orElseGet(() -> type + " has not been opened")))
                .toList();
    }

    /** What is needed and the project does not have on a day. */
    List<Violation> missing(Predicate<Formality> needed, LocalDate on) {
        return all().stream()
                .filter(needed)
                .filter(one -> !isSettled(one, on))
                .map(one -> new Violation("project.formality.missing", "to", described(one, on)))
                .toList();
    }

    /** What of the catalogue the project needs and nobody has opened. */
    List<Violation> notOpened(List<FormalityType> needed) {
        return needed.stream()
                .filter(type -> find(type.code()).isEmpty())
                .map(type -> new Violation(
                        "project.formality.missing",
                        "to",
                        type.name().zh() + "：尚未建立 · " + type.code() + " has not been opened"))
                .toList();
    }

    /** Whether the project has one of a type on a day, or does not need it. */
    boolean isSettled(String type, LocalDate on) {
        return find(type).filter(one -> isSettled(one, on)).isPresent();
    }

    private static boolean isSettled(Formality formality, LocalDate on) {
        return formality.requirement() == Requirement.NO || formality.isValidOn(on);
    }

    private static String described(Formality formality, LocalDate on) {
        var rule = formality.rule();
        var status = formality.status();
        var undecided = formality.requirement() == Requirement.TBD;
        var chinese = undecided ? "是否办理尚未确定" : status.isGranted() ? on + "不在有效期内" : status.chinese();
        var english = undecided
                ? "is not decided to be needed or not"
                : status.isGranted() ? "is not valid on " + on : "is " + status;
        return rule.nameZh + "：" + chinese + " · " + rule.type + " " + english;
    }
}
