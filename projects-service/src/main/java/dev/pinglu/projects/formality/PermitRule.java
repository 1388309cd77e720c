package dev.pinglu.projects.formality;

import dev.pinglu.kit.alert.AlertRule;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.alert.Threshold;
import dev.pinglu.kit.alert.Thresholds;
import dev.pinglu.kit.alert.Thresholds.Worse;
import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of permits says, for some days.
 *
 * @param validTo the last day; absent for one that is not known
 * @param warning from which level on it is a warning; absent if it never is
 * @param critical from which level on it is critical; absent if it never is
 * @param source the document that says so
 */
record PermitRule(
        Kind kind,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer warning,
        @Nullable Integer critical,
        String source) {

    /** What is watched, and in which direction it gets worse. */
    enum Kind {
        EXPIRING("projects.permit-expiring", new Wording("手续即将到期", "Permit expires soon"), Worse.LOWER),
        EXPIRED("projects.permit-expired", new Wording("手续到期未续办", "Permit has expired"), Worse.HIGHER),
        UNUSED("projects.permit-unused", new Wording("取得许可后逾期未开工", "Permit is not made use of"), Worse.HIGHER);

        private final String code;
        private final Wording name;
        private final Worse worse;

        Kind(String code, Wording name, Worse worse) {
            this.code = code;
            this.name = name;
            this.worse = worse;
        }

        /** @throws IllegalArgumentException for a code that is none */
        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no rule " + code));
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean meets(PermitRule other) {
        return kind == other.kind
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }

    /** @throws IllegalArgumentException for thresholds that contradict each other */
    AlertRule asAlertRule() {
        var steps = new ArrayList<Threshold>();
        if (warning != null) {
            steps.add(Threshold.of(Severity.WARNING, warning, warning));
        }
        if (critical != null) {
            steps.add(Threshold.of(Severity.CRITICAL, critical, critical));
        }
        return new AlertRule(kind.code, version, kind.name, new Thresholds(kind.worse, steps), 0);
    }

    /** The level at which it is first alarming. */
    int first() {
        return warning != null ? warning : Objects.requireNonNull(critical);
    }
}
