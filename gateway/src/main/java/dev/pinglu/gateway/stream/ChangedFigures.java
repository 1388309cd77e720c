package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.value.Answer;
import dev.pinglu.gateway.value.Answers;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.value.ValueQuery;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The present figures of the metrics that events have changed, rates among them. */
@Singleton
class ChangedFigures {
    private final Metrics metrics;
    private final Answers answers;
    private final ValueQuery query;

    ChangedFigures(Metrics metrics, Answers answers, ValueQuery query) {
        this.metrics = metrics;
        this.answers = answers;
        this.query = query;
    }

    List<Answer> of(Collection<String> ids, String division) {
        var changed = new LinkedHashSet<Metric>();
        for (var id : ids) {
            metrics.find(id).ifPresent(changed::add);
            changed.addAll(metrics.ratesOf(id));
        }
        return changed.isEmpty() ? List.of() : answers.to(Question.present(changed, division, query.period(null)));
    }
}
