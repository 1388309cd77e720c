package dev.pinglu.projects.progress;

import dev.pinglu.kit.table.Row;
import java.math.BigDecimal;
import java.util.Locale;

/** Reads limits. */
final class LimitFile {
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    private LimitFile() {}

    static Limit limit(Row row) {
        var name =
                Limit.Name.valueOf(row.required("name").toUpperCase(Locale.ROOT).replace('-', '_'));
        var value = new BigDecimal(row.required("value"));
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("value must be positive");
        } else if (name == Limit.Name.DUE_DAY && value.intValueExact() > LAST_DAY_OF_EVERY_MONTH) {
            throw new IllegalArgumentException("not every month has the day " + value);
        }
        return new Limit(name, row.validFrom(), value);
    }
}
