package dev.pinglu.projects.parcel;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.parcel.IdleLimits.Name;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A parcel of land (地块) of a park or a project: described, supplied, built on, perhaps idle, perhaps taken back. */
@Entity
@Audited
public class LandParcel extends AggregateRoot {
    private @Nullable UUID parkId;
    private @Nullable String parkCode;
    private @Nullable UUID projectId;
    private String divisionCode = "";

    @Embedded
    private ParcelTerms terms = new ParcelTerms();

    @Enumerated(EnumType.STRING)
    private ParcelStatus status = ParcelStatus.UNSUPPLIED;

    /** Of the last step of works or of a decision; none of the next lies before it. */
    private @Nullable LocalDate statusSince;

    @Embedded
    private ParcelWorks works = ParcelWorks.none();

    protected LandParcel() {}

    static LandParcel register(DescribeParcel request, Whereabouts place) {
        var parcel = new LandParcel();
        parcel.describe(request, place);
        parcel.changed("registered");
        return parcel;
    }

    /**
     * Replaces what is known of it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it has gone back, 422 for another project than it has, or if what has
     *     happened on it contradicts the supply
     */
    void revise(DescribeParcel request, Whereabouts place) {
        requireRevisable(request);
        describe(request, place);
        changed("revised");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem where {@link #revise} throws it */
    void requireRevisable(DescribeParcel request) {
        if (status == ParcelStatus.TAKEN_BACK) {
            throw Problems.conflict("parcel.taken-back", "The land was taken back; its record is closed");
        }
        Problems.refuseIfAny(contradictions(request));
    }

    private List<Violation> contradictions(DescribeParcel request) {
        var found = new ArrayList<Violation>();
        if (projectId != null && !projectId.equals(request.projectId())) {
            found.add(new Violation("parcel.project", "projectId", "The parcel belongs to another project"));
        }
        if (statusSince != null && request.suppliedOn() == null) {
            found.add(new Violation("parcel.supply.told", "suppliedOn", "More was told of it, so it was supplied"));
        } else if (works.startedOn != null && works.startedOn.isBefore(request.suppliedOn())) {
            found.add(new Violation("parcel.date.order", "suppliedOn", "Works began on " + works.startedOn));
        }
        return found;
    }

    private void describe(DescribeParcel request, Whereabouts place) {
        parkId = place.parkId();
        parkCode = place.parkCode();
        projectId = place.projectId();
        divisionCode = place.divisionCode();
        terms = new ParcelTerms(request);
        if (statusSince == null) {
            status = terms.suppliedOn == null ? ParcelStatus.UNSUPPLIED : ParcelStatus.SUPPLIED;
        }
    }

    /** Its project, or else its park, lies elsewhere now. */
    void follow(String lies) {
        divisionCode = lies;
        changed("followed");
    }

    /**
     * Works have begun.
     *
     * @param clerk who tells it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if they had, or it is not supplied, 422 for a day that cannot be
     */
    void start(TellWorks told, LocalDate today, String clerk) {
        require(ParcelStatus.UNDER_CONSTRUCTION, works.startedOn == null);
        Problems.refuseIfAny(days(told.on(), today));
        works.start(told.on(), clerk);
        stand(ParcelStatus.UNDER_CONSTRUCTION, told.on(), "started");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if nothing is being built, 422 that lists all that is wrong */
    void suspend(SuspendWorks told, LocalDate today) {
        require(ParcelStatus.SUSPENDED, true);
        var found = days(told.on(), today);
        if (told.developedMu().compareTo(terms.suppliedMu()) > 0) {
            found.add(new Violation("parcel.developed", "developedMu", "More than was supplied"));
        }
        Problems.refuseIfAny(found);
        works.stop(told);
        stand(ParcelStatus.SUSPENDED, told.on(), "suspended");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless works have stopped, 422 for a day that cannot be */
    void resume(TellWorks told, LocalDate today) {
        require(ParcelStatus.UNDER_CONSTRUCTION, works.stoppedOn != null);
        Problems.refuseIfAny(days(told.on(), today));
        works.resume();
        stand(ParcelStatus.UNDER_CONSTRUCTION, told.on(), "resumed");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while nothing is counted against it */
    void exempt(ExemptDays request, Optional<IdleClock> clock) {
        if (clock.isEmpty()) {
            throw Problems.conflict("parcel.exemption.none", "Nothing is counted against it at present");
        }
        works.exempt(request);
        changed("days-exempted");
    }

    /**
     * It was determined to lie idle.
     *
     * @param clock that runs against it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step, 422 before it has lain idle long enough
     */
    void determine(DetermineIdle determination, Optional<IdleClock> clock, IdleLimits limits, LocalDate today) {
        require(ParcelStatus.IDLE, true);
        var on = determination.on();
        var found = days(on, today);
        var due = limits.months(Name.IDLE_MONTHS, on)
                .flatMap(months -> clock.map(one -> one.from().plusMonths(months)));
        if (due.filter(day -> !on.isBefore(day)).isEmpty()) {
            found.add(new Violation(
                    "parcel.idle.early",
                    "on",
                    due.map(day -> "It may lie idle from " + day + " on").orElse("Nothing is counted against it")));
        }
        Problems.refuseIfAny(found);
        works.determine(determination);
        stand(ParcelStatus.IDLE, on, "determined-idle");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless it lies idle, 422 that lists all that is wrong */
    void dispose(DisposeOfParcel decided, IdleLimits limits, LocalDate today) {
        if (status != ParcelStatus.IDLE) {
            throw Problems.conflict("parcel.not-idle", "Only what was determined to lie idle is disposed of");
        }
        var found = days(decided.on(), today);
        if (decided.disposal() == Disposal.EXTENDED) {
            extension(decided, limits, found);
        } else if (decided.startBy() != null) {
            found.add(new Violation("parcel.disposal.start", "startBy", "Only an extension sets another day"));
        }
        Problems.refuseIfAny(found);
        works.dispose(decided);
        switch (decided.disposal()) {
            case EXTENDED -> {
                terms.agreedStartOn = decided.startBy();
                works.beginAnew();
                stand(ParcelStatus.SUPPLIED, decided.on(), "start-extended");
            }
            case FEE_CHARGED -> stand(ParcelStatus.IDLE, decided.on(), "fee-charged");
            case TAKEN_BACK -> stand(ParcelStatus.TAKEN_BACK, decided.on(), "taken-back");
        }
    }

    private void extension(DisposeOfParcel decided, IdleLimits limits, List<Violation> found) {
        var by = decided.startBy();
        var last = limits.months(Name.EXTENSION_MONTHS, decided.on()).map(decided.on()::plusMonths);
        if (works.startedOn != null) {
            found.add(new Violation("parcel.disposal.started", "disposal", "Works began on " + works.startedOn));
        } else if (by == null
                || !by.isAfter(decided.on())
                || last.filter(by::isAfter).isPresent()) {
            found.add(new Violation(
                    "parcel.disposal.start",
                    "startBy",
                    "Expected a day after the decision"
                            + last.map(day -> ", through " + day).orElse("")));
        }
    }

    private void require(ParcelStatus to, boolean possible) {
        if (!possible || !status.next().contains(to)) {
            throw Problems.transitionRefused(status, to, status.next());
        }
    }

    private List<Violation> days(LocalDate on, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (on.isAfter(today)) {
            found.add(new Violation("parcel.date.future", "on", on + " is in the future; today is " + today));
        }
        var last = statusSince == null ? terms.suppliedOn : statusSince;
        if (last != null && on.isBefore(last)) {
            found.add(new Violation("parcel.date.order", "on", on + " is before the last step on " + last));
        }
        return found;
    }

    private void stand(ParcelStatus next, LocalDate on, String verb) {
        status = next;
        statusSince = on;
        changed(verb);
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public ParcelEvent.State state() {
        return ParcelEvent.State.of(this);
    }

    @Nullable
    UUID parkId() {
        return parkId;
    }

    @Nullable
    String parkCode() {
        return parkCode;
    }

    @Nullable
    UUID projectId() {
        return projectId;
    }

    ParcelTerms terms() {
        return terms;
    }

    ParcelStatus status() {
        return status;
    }

    @Nullable
    LocalDate statusSince() {
        return statusSince;
    }

    ParcelWorks works() {
        return works;
    }
}
