package dev.pinglu.kit.kpi;

import java.util.List;

/**
 * A figure that a service counts in its own tables. It bears the id of the metric that says the same of the published states,
 * in the same unit and with the same dimensions, and shares nothing else with it.
 */
public sealed interface Kpi {

    /** Id of the metric, such as {@code projects.started}. */
    String id();

    /** Name of the base unit, as in metrics. */
    String unit();

    /** By what it may be split. */
    List<String> dimensions();

    /** How narrow a period may be. */
    enum Per {
        /** It stands in a year, and has no value for a part of one. */
        YEAR,
        /** It happens in a month; wider periods add up. */
        MONTH,
        /** It stands: a past period shows how it stood at its end, any other how it stands now. */
        ALWAYS
    }

    /**
     * Adds up.
     *
     * @param unknownWhenNone whether nothing recorded means that the value is unknown, not 0
     * @param cells a query of what is added up, with the columns {@code division_code}, {@code value}, one for each dimension, and
     *     {@code year} (a number) or {@code month} (a text such as 2022-08); neither for what stands always
     * @param which a condition on further columns of the cells: only those that meet it are added up
     */
    record Sum(
            String id,
            String unit,
            Per per,
            List<String> dimensions,
            boolean unknownWhenNone,
            String cells,
            String which)
            implements Kpi {
        private static final String ALL = "true";

        public static Sum perYear(String id, String unit, List<String> dimensions, String cells) {
            return new Sum(id, unit, Per.YEAR, dimensions, false, cells, ALL);
        }

        public static Sum perMonth(String id, String unit, List<String> dimensions, String cells) {
            return new Sum(id, unit, Per.MONTH, dimensions, false, cells, ALL);
        }

        public static Sum standing(String id, String unit, List<String> dimensions, String cells) {
            return new Sum(id, unit, Per.ALWAYS, dimensions, false, cells, ALL);
        }

        public Sum orUnknown() {
            return new Sum(id, unit, per, dimensions, true, cells, which);
        }

        /** Of the same cells some; both are then read at once where one is divided by the other. */
        public Sum some(String name, String condition) {
            return new Sum(name, unit, per, dimensions, unknownWhenNone, cells, condition);
        }
    }

    /**
     * Read as it was observed, for exactly one division; of several observations within a period the latest.
     *
     * @param cells a query with the columns {@code division_code}, {@code period} (as periods are written), {@code value} (null if
     *     it is held back) and one for each dimension
     */
    record Observed(String id, String unit, List<String> dimensions, String cells) implements Kpi {
        public static Observed of(String id, String unit, String cells) {
            return new Observed(id, unit, List.of(), cells);
        }
    }

    /** One sum divided by another. */
    record Rate(String id, Sum numerator, Sum denominator) implements Kpi {
        @Override
        public String unit() {
            return "RATIO";
        }

        @Override
        public List<String> dimensions() {
            return numerator.dimensions().stream()
                    .filter(denominator.dimensions()::contains)
                    .toList();
        }
    }
}
