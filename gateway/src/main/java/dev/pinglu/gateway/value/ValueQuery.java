package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Period;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that every question about figures shares. */
@Singleton
public class ValueQuery {
    private final Divisions divisions;
    private final BusinessDay businessDay;

    ValueQuery(Divisions divisions, BusinessDay businessDay) {
        this.divisions = divisions;
        this.businessDay = businessDay;
    }

    /** The code asked for, or the district's. */
    public String division(@Nullable String code) {
        return code == null || code.isBlank()
                ? district()
                : divisions.require(code.strip(), "division").code();
    }

    /** The period asked for, or the year of the business day. */
    public Period period(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Period.year(businessDay.today().getYear());
        }
        try {
            return Period.parse(text.strip());
        } catch (IllegalArgumentException noPeriod) {
            throw Problems.invalid(
                    "period.format",
                    "period",
                    "Expected a period such as 2022, 2022Q3, 2022-08, 2022-01..08 or 2022-10-X2");
        }
    }

    /** Where the tree first branches: what lies above has one child only and the same figures. */
    public String district() {
        var code = divisions.root();
        var children = divisions.childrenOf(code);
        while (children.size() == 1) {
            code = children.get(0).code();
            children = divisions.childrenOf(code);
        }
        return code;
    }
}
