package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A figure beside what it is measured by.
 *
 * @param answer the figure itself
 * @param elapsed how much of the period has passed; absent for what has no period
 * @param measures in the order in which people ask: what it was, what was planned, what is aimed at
 */
public record Comparison(Answer answer, Optional<Elapsed> elapsed, List<Measure> measures) {

    /** What a figure is measured by. */
    public enum With {
        /** The stretch of the same kind just before (环比). */
        LAST_PERIOD,
        /** The whole of the same period a year earlier (同比). */
        LAST_YEAR,
        /** The same period a year earlier as it stood on the same day (同期). */
        LAST_YEAR_TO_DATE,
        /** What was planned (计划). */
        PLAN,
        /** The fixed value aimed at (目标). */
        TARGET
    }

    /**
     * Time of the period that has passed.
     *
     * @param on the day counted to, itself included
     * @param share of 1
     */
    public record Elapsed(LocalDate on, long days, long ofDays, BigDecimal share) {}

    /**
     * One thing to measure by.
     *
     * @param period of the value
     * @param value in the base unit of the figure; absent with a {@code reason}
     * @param difference the figure minus this value, in the base unit
     * @param change difference as a share of this value; nominal, hence none where a value is observed elsewhere or is a rate
     * @param share the figure as a share of this value; of plan and target only
     * @param aheadOfTime share minus elapsed time; of plan and target of a flow only
     * @param reached whether the target is, given the direction that is better
     */
    public record Measure(
            With with,
            Optional<String> period,
            Optional<BigDecimal> value,
            Texts display,
            Optional<String> reason,
            Optional<BigDecimal> difference,
            Optional<Texts> differenceDisplay,
            Optional<BigDecimal> change,
            Optional<BigDecimal> share,
            Optional<BigDecimal> aheadOfTime,
            Optional<Boolean> reached) {}
}
