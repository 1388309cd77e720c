package dev.pinglu.gateway.value;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.Period;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that every question about figures shares. */
@Singleton
public class ValueQuery {
    private final Divisions divisions;
    private final Scope scope;
    private final BusinessDay businessDay;

    ValueQuery(Divisions divisions, Scope scope, BusinessDay businessDay) {
        this.divisions = divisions;
        this.scope = scope;
        this.businessDay = businessDay;
    }

    /**
     * The code asked for, or the caller's.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a division that does not exist, 404 for one that lies
     *     outside the caller's
     */
    public String division(@Nullable String code) {
        var asked = known(code);
        scope.requireCovered(asked);
        return asked;
    }

    /**
     * The same for totals of public metrics, which are also shown to whoever belongs to the division: its own parents' figures,
     * never its siblings'.
     */
    public String divisionOfPublicTotals(@Nullable String code) {
        var asked = known(code);
        if (!divisions.lineOf(scope.division()).contains(asked)) {
            scope.requireCovered(asked);
        }
        return asked;
    }

    private String known(@Nullable String code) {
        return code == null || code.isBlank()
                ? scope.division()
                : divisions.require(code.strip(), "division").code();
    }

    /** The tree asked for, or today's. */
    public Tree tree(@Nullable String text) {
        if (text == null || text.isBlank() || text.equals("now")) {
            return Tree.NOW;
        } else if (text.equals("then")) {
            return Tree.THEN;
        }
        throw Problems.invalid("metric.tree", "tree", "Expected now or then");
    }

    /** The period asked for, or the year of the business day. */
    public Period period(@Nullable String text) {
        return Period.asked("period", text, businessDay.today());
    }
}
