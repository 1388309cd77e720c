package dev.pinglu.kit.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record says somebody has to do about it, as long as its state does not change.
 *
 * @param role who must act, among those whose division covers the record's
 * @param mayAlso roles that may do it as well; they see it, and may urge
 * @param unit code of the one department or community that must act; absent for whoever has the role
 * @param since the business day from which it is to be done; absent for the one on which it opens
 * @param due the last business day for it; absent where no rule sets one
 * @param sentBack why it came back to whoever must act; stays inside the service
 */
public record Task(
        WorkKind kind,
        Subject subject,
        String role,
        List<String> mayAlso,
        @Nullable String unit,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        @Nullable String sentBack) {

    /** A task without a due day for whoever has the role. */
    public static Task of(WorkKind kind, Subject subject, String role, String... mayAlso) {
        return new Task(kind, subject, role, List.of(mayAlso), null, null, null, null);
    }

    /** The same from a day on; null for the one on which it opens. */
    public Task from(@Nullable LocalDate day) {
        return new Task(kind, subject, role, mayAlso, unit, day, due, sentBack);
    }

    /** The same for one department or community. */
    public Task forUnit(String code) {
        return new Task(kind, subject, role, mayAlso, code, since, due, sentBack);
    }

    /** The same with the day on which a rule wants it done; null where it sets none after all. */
    public Task until(@Nullable LocalDate day) {
        return new Task(kind, subject, role, mayAlso, unit, since, day, sentBack);
    }

    /** The same as something that came back. */
    public Task sentBack(String reason) {
        return new Task(kind, subject, role, mayAlso, unit, since, due, reason);
    }
}
