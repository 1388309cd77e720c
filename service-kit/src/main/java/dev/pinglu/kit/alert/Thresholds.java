package dev.pinglu.kit.alert;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a rule, and in which direction it gets worse.
 *
 * @param worse whether higher levels are worse than lower ones, or the other way round
 * @param steps at most one for each severity
 */
public record Thresholds(Worse worse, List<Threshold> steps) {
    /** In which direction it gets worse. */
    public enum Worse {
        HIGHER,
        LOWER
    }

    /**
     * Refuses steps that contradict each other.
     *
     * @throws IllegalArgumentException for no step, two of one severity, one that is cleared beyond where it is raised, or one
     *     that is raised before a less severe one
     */
    public Thresholds {
        steps = steps.stream().sorted(Comparator.comparing(Threshold::severity)).toList();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Expected a threshold");
        }
        for (int next = 0; next < steps.size(); next++) {
            var step = steps.get(next);
            if (!reaches(worse, step.raise(), step.clear())) {
                throw new IllegalArgumentException(step.severity() + " would be cleared before it is raised");
            }
            if (next > 0 && !isAbove(worse, steps.get(next - 1), step)) {
                throw new IllegalArgumentException(step.severity() + " would be raised before what is less severe");
            }
        }
    }

    /** The higher, the worse. */
    public static Thresholds rising(Threshold... steps) {
        return new Thresholds(Worse.HIGHER, List.of(steps));
    }

    /**
     * How bad a level is.
     *
     * @param standing how bad it was; absent if nothing is alarmed
     * @return absent for a level at which nothing is raised, and what stood is not kept
     */
    public Optional<Severity> judge(BigDecimal level, Optional<Severity> standing) {
        return steps.stream()
                .filter(step -> reaches(worse, level, step.raise())
                        || standing.filter(was -> was.compareTo(step.severity()) >= 0)
                                        .isPresent()
                                && reaches(worse, level, step.clear()))
                .map(Threshold::severity)
                .reduce((milder, graver) -> graver);
    }

    private static boolean isAbove(Worse worse, Threshold milder, Threshold graver) {
        return graver.severity() != milder.severity()
                && graver.raise().compareTo(milder.raise()) != 0
                && reaches(worse, graver.raise(), milder.raise());
    }

    private static boolean reaches(Worse worse, BigDecimal level, BigDecimal threshold) {
        return switch (worse) {
            case HIGHER -> level.compareTo(threshold) >= 0;
            case LOWER -> level.compareTo(threshold) <= 0;
        };
    }
}
