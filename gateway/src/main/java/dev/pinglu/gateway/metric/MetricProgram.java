package dev.pinglu.gateway.metric;

import dev.cel.runtime.CelEvaluationException;
import dev.pinglu.gateway.metric.Contribution.Standing;
import dev.pinglu.kit.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A metric ready to run: tells what a state contributes. */
final class MetricProgram {
    static final String DATA = "data";
    static final String ITEM = "item";
    static final char KEY_SEPARATOR = '=';

    private final Metric metric;
    private final Optional<Expression> each;
    private final Optional<Expression> when;
    private final Optional<Expression> suppressed;
    private final Optional<Expression> period;
    private final Map<String, Expression> keys;
    private final Optional<Expression> mark;
    private final Expression value;

    MetricProgram(
            Metric metric,
            Optional<Expression> each,
            Optional<Expression> when,
            Optional<Expression> suppressed,
            Optional<Expression> period,
            Map<String, Expression> keys,
            Optional<Expression> mark,
            Expression value) {
        this.metric = metric;
        this.each = each;
        this.when = when;
        this.suppressed = suppressed;
        this.period = period;
        this.keys = keys;
        this.mark = mark;
        this.value = value;
    }

    Metric metric() {
        return metric;
    }

    /** At most one contribution for each period and combination of keys: items that share them are added up. */
    Collection<Contribution> contributions(Map<String, Object> data, String division) {
        var found = new LinkedHashMap<Contribution.Identity, Contribution>();
        try {
            for (var item : items(data)) {
                contribution(item, division).ifPresent(one -> found.merge(one.identity(), one, MetricProgram::sum));
            }
        } catch (CelEvaluationException | IllegalArgumentException failed) {
            var unevaluated = contribution(
                    Period.ALWAYS, List.of(), division, BigDecimal.ZERO, Standing.UNEVALUATED, null, reason(failed));
            found.clear();
            found.put(unevaluated.identity(), unevaluated);
        }
        return found.values();
    }

    private List<Map<String, Object>> items(Map<String, Object> data) throws CelEvaluationException {
        if (each.isEmpty()) {
            return List.of(Map.of(DATA, data));
        }
        var variables = new ArrayList<Map<String, Object>>();
        for (var item : (Collection<?>) each.get().evaluate(Map.of(DATA, data))) {
            var both = new HashMap<String, Object>();
            both.put(DATA, data);
            both.put(ITEM, item);
            variables.add(both);
        }
        return variables;
    }

    private Optional<Contribution> contribution(Map<String, Object> variables, String division)
            throws CelEvaluationException {
        if (when.isPresent() && !isTrue(when.get(), variables)) {
            return Optional.empty();
        }
        var in = period.isPresent()
                ? Period.parse(period.get().evaluate(variables).toString())
                : Period.ALWAYS;
        var by = new ArrayList<String>();
        for (var dimension : keys.entrySet()) {
            var key = dimension.getValue().evaluate(variables).toString();
            if (!key.isEmpty()) {
                by.add(dimension.getKey() + KEY_SEPARATOR + key);
            }
        }
        var marked = mark.isPresent() ? mark.get().evaluate(variables).toString() : null;
        var hidden = suppressed.isPresent() && isTrue(suppressed.get(), variables);
        return Optional.of(contribution(
                in,
                List.copyOf(by),
                division,
                hidden ? BigDecimal.ZERO : decimal(value.evaluate(variables)),
                hidden ? Standing.SUPPRESSED : Standing.COUNTED,
                marked,
                null));
    }

    private Contribution contribution(
            Period in,
            List<String> by,
            String division,
            BigDecimal amount,
            Standing standing,
            @Nullable String marked,
            @Nullable String reason) {
        return new Contribution(metric.id(), metric.version(), in, by, division, amount, standing, marked, reason);
    }

    private static Contribution sum(Contribution one, Contribution other) {
        return new Contribution(
                one.metric(),
                one.version(),
                one.period(),
                one.keys(),
                one.division(),
                one.value().add(other.value()),
                one.standing() == Standing.COUNTED ? other.standing() : one.standing(),
                one.mark(),
                null);
    }

    private static boolean isTrue(Expression guard, Map<String, Object> variables) throws CelEvaluationException {
        return Boolean.TRUE.equals(guard.evaluate(variables));
    }

    private static BigDecimal decimal(Object number) {
        if (number instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        } else if (number instanceof Double fraction && Double.isFinite(fraction)) {
            return BigDecimal.valueOf(fraction);
        }
        throw new IllegalArgumentException("The value is not a number: " + number);
    }

    private static String reason(Exception failed) {
        var message = String.valueOf(failed.getMessage());
        return message.substring(0, Math.min(message.length(), 300));
    }
}
