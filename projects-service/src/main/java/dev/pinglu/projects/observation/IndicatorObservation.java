package dev.pinglu.projects.observation;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What statistics have published of one indicator for one division and period. */
@Entity
@Audited
public class IndicatorObservation extends AggregateRoot {
    @Enumerated(EnumType.STRING)
    private Indicator indicator = Indicator.RETAIL_SALES_ABOVE_DESIGNATED_SIZE;

    private String divisionCode = "";
    private String period = "";
    private BigDecimal value = BigDecimal.ZERO;
    private @Nullable BigDecimal yoy;

    @Enumerated(EnumType.STRING)
    private @Nullable GrowthBasis yoyBasis;

    private @Nullable Integer rank;
    private @Nullable Integer rankOf;

    @Enumerated(EnumType.STRING)
    private @Nullable RankScope rankScope;

    private String source = "";

    @Enumerated(EnumType.STRING)
    private ObservationMark mark = ObservationMark.PROVISIONAL;

    private @Nullable String restatementReason;

    protected IndicatorObservation() {}

    /** A new observation is provisional. */
    static IndicatorObservation record(RecordObservation request) {
        var observation = new IndicatorObservation();
        observation.indicator = request.indicator();
        observation.divisionCode = request.divisionCode();
        observation.period = request.period();
        observation.take(request.figures());
        observation.changed("recorded");
        return observation;
    }

    /**
     * Corrects figures that are still provisional.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once they are confirmed
     */
    void correct(Figures figures) {
        if (mark != ObservationMark.PROVISIONAL) {
            throw Problems.conflict("observation.confirmed", "Figures that are " + mark + " can only be restated");
        }
        take(figures);
        changed("corrected");
    }

    /**
     * Says that the figures are final.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the mark does not allow it
     */
    void confirm() {
        become(ObservationMark.CONFIRMED);
        changed("confirmed");
    }

    /**
     * Replaces confirmed figures by restated ones.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the mark does not allow it
     */
    void restate(RestateObservation restatement) {
        become(ObservationMark.RESTATED);
        take(restatement.figures());
        restatementReason = restatement.reason();
        changed("restated");
    }

    private void become(ObservationMark next) {
        if (!mark.next().contains(next)) {
            throw Problems.transitionRefused(mark, next, mark.next());
        }
        mark = next;
    }

    private void take(Figures figures) {
        value = figures.value();
        yoy = figures.yoy();
        yoyBasis = figures.yoyBasis();
        rank = figures.rank();
        rankOf = figures.rankOf();
        rankScope = figures.rankScope();
        source = figures.source();
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public ObservationEvent.State state() {
        return ObservationEvent.State.of(this);
    }

    Indicator indicator() {
        return indicator;
    }

    String period() {
        return period;
    }

    Figures figures() {
        return new Figures(value, yoy, yoyBasis, rank, rankOf, rankScope, source);
    }

    ObservationMark mark() {
        return mark;
    }

    @Nullable
    String restatementReason() {
        return restatementReason;
    }
}
