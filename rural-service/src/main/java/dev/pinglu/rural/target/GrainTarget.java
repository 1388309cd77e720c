package dev.pinglu.rural.target;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;

/** How much grain the district or a township is to sow and to harvest in a year. */
@Entity
@Audited
public class GrainTarget extends AggregateRoot {
    private int year;
    private String divisionCode = "";
    private BigDecimal areaMu = BigDecimal.ONE;
    private BigDecimal outputTonnes = BigDecimal.ONE;

    protected GrainTarget() {}

    static GrainTarget set(SetGrainTarget request) {
        var target = new GrainTarget();
        target.year = request.year();
        target.divisionCode = request.divisionCode();
        target.areaMu = request.areaMu();
        target.outputTonnes = request.outputTonnes();
        target.changed("set");
        return target;
    }

    /**
     * Replaces the figures.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for another year or place
     */
    void revise(SetGrainTarget request) {
        if (request.year() != year || !request.divisionCode().equals(divisionCode)) {
            throw Problems.refused("grain-target.place", "", "A target keeps its year and place; set another one");
        }
        areaMu = request.areaMu();
        outputTonnes = request.outputTonnes();
        changed("revised");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public GrainTargetEvent.State state() {
        return GrainTargetEvent.State.of(this);
    }

    int year() {
        return year;
    }

    BigDecimal areaMu() {
        return areaMu;
    }

    BigDecimal outputTonnes() {
        return outputTonnes;
    }
}
