package dev.pinglu.rural.sown;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What was sown and harvested of one crop in one place for one harvest. */
@Entity
@Audited
public class SownRecord extends AggregateRoot {
    private int year;

    @Enumerated(EnumType.STRING)
    private Season season = Season.AUTUMN;

    @Enumerated(EnumType.STRING)
    private Crop crop = Crop.OTHER;

    private String divisionCode = "";

    @Enumerated(EnumType.STRING)
    private SownStage stage = SownStage.INTENT;

    @Embedded
    private SownFigures figures = new SownFigures(BigDecimal.ONE, null, null);

    private @Nullable String sentBackReason;

    protected SownRecord() {}

    /** A new record is an intent. */
    static SownRecord register(RegisterSown request) {
        var record = new SownRecord();
        record.year = request.year();
        record.season = request.season();
        record.crop = request.crop();
        record.divisionCode = request.divisionCode();
        record.figures = request.figures();
        record.changed("registered");
        return record;
    }

    /** A record from before the ledger enters at the stage it has. */
    static SownRecord carriedOver(CarriedOverSown row) {
        var record = register(row.sown());
        record.stage = row.stage();
        return record;
    }

    /** What a stage demands of the figures. */
    static List<Violation> violations(SownStage stage, SownFigures figures, String path) {
        var found = new ArrayList<>(figures.violations(path));
        if (stage == SownStage.FINAL && !figures.isComplete()) {
            found.add(new Violation("sown.final.figures", path + "outputTonnes", "FINAL needs harvest and output"));
        }
        return found;
    }

    /**
     * Records newer figures.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once they are final, 422 if they contradict each other
     */
    void record(SownFigures newer) {
        if (stage == SownStage.FINAL) {
            throw Problems.conflict("sown.final", "Final figures change only by a revision with its reason");
        }
        Problems.refuseIfAny(violations(stage, newer, ""));
        figures = newer;
        sentBackReason = null;
        changed("recorded");
    }

    /**
     * Takes the next step.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step or the figures were sent back, 422 if
     *     they are not ready
     */
    void moveTo(SownStage to) {
        if (!next().contains(to)) {
            throw Problems.transitionRefused(stage, to, next());
        }
        if (sentBackReason != null) {
            throw Problems.conflict("sown.sent-back", "The figures were sent back; they are final once recorded anew");
        }
        Problems.refuseIfAny(violations(to, figures, "").stream()
                .map(found -> new Violation(found.rule(), "", found.message()))
                .toList());
        stage = to;
        changed("stage-changed");
    }

    /**
     * Sends the figures back to whoever keeps the place, instead of settling them.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if they do not wait to be settled, or were sent back already
     */
    void sendBack(String reason) {
        if (stage != SownStage.SHEET || !figures.isComplete() || sentBackReason != null) {
            throw Problems.conflict("sown.not-settled", "Only figures that wait to be settled are sent back");
        }
        sentBackReason = reason;
        changed("sent-back");
    }

    /**
     * Corrects final figures.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while they are not final, 422 if they contradict each other
     */
    void revise(SownFigures corrected) {
        if (stage != SownStage.FINAL) {
            throw Problems.conflict("sown.not-final", "Only final figures are revised; before that they are recorded");
        }
        Problems.refuseIfAny(violations(stage, corrected, "figures."));
        figures = corrected;
        changed("revised");
    }

    /**
     * Takes the record out.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once the figures are final
     */
    void withdraw() {
        if (stage == SownStage.FINAL) {
            throw Problems.conflict("sown.final", "Final figures are not withdrawn; a revision corrects them");
        }
        remove();
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public SownRecordEvent.State state() {
        return SownRecordEvent.State.of(this);
    }

    Set<SownStage> next() {
        return stage.next().map(Set::of).orElse(Set.of());
    }

    int year() {
        return year;
    }

    Season season() {
        return season;
    }

    Crop crop() {
        return crop;
    }

    SownStage stage() {
        return stage;
    }

    /** Why the figures were sent back, as long as no newer ones were recorded. */
    Optional<String> sentBack() {
        return Optional.ofNullable(sentBackReason);
    }

    SownFigures figures() {
        return figures;
    }
}
