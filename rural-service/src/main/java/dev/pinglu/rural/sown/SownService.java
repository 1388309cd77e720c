package dev.pinglu.rural.sown;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;

/** What can be done to sown records, each in one transaction with its history and its events. */
@ApplicationScoped
class SownService {
    private final SownRecords records;
    private final SownRules rules;
    private final YieldBands bands;
    private final BusinessDay businessDay;
    private final Actor actor;

    SownService(SownRecords records, SownRules rules, YieldBands bands, BusinessDay businessDay, Actor actor) {
        this.records = records;
        this.rules = rules;
        this.bands = bands;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    SownRecordResponse register(RegisterSown request) {
        Problems.refuseIfAny(rules.violations(request, SownStage.INTENT, businessDay.today(), ""));
        Problems.refuseIfAny(rules.overlaps(List.of(request), row -> ""));
        return SownRecordResponse.from(records.enter(SownRecord.register(request)), bands);
    }

    @Transactional
    SownRecordResponse record(Target target, SownFigures figures) {
        return change(target, sown -> sown.record(figures));
    }

    /**
     * Moves a record on before its figures are final.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for FINAL, which {@link #finalise} alone reaches
     */
    @Transactional
    SownRecordResponse changeStage(Target target, ChangeSownStage request) {
        if (request.to() == SownStage.FINAL) {
            throw Problems.refused("sown.finalisation", "to", "FINAL is said by the rural clerk, see finalisation");
        }
        actor.because(request.reason());
        return change(target, sown -> sown.moveTo(request.to()));
    }

    @Transactional
    SownRecordResponse sendBack(Target target, SendBackSown request) {
        actor.because(request.reason());
        return change(target, sown -> sown.sendBack(request.reason()));
    }

    @Transactional
    SownRecordResponse finalise(Target target) {
        return change(target, sown -> sown.moveTo(SownStage.FINAL));
    }

    @Transactional
    SownRecordResponse revise(Target target, ReviseSown request) {
        actor.because(request.reason());
        return change(target, sown -> sown.revise(request.figures()));
    }

    @Transactional
    SownRecordResponse withdraw(Target target, WithdrawSown request) {
        actor.because(request.reason());
        return change(target, SownRecord::withdraw);
    }

    private SownRecordResponse change(Target target, Consumer<SownRecord> change) {
        return SownRecordResponse.from(records.change(target, change), bands);
    }
}
