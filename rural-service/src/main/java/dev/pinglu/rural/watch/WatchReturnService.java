package dev.pinglu.rural.watch;

import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Enters and corrects the returns of the townships. Nothing of it is published before a release. */
@ApplicationScoped
class WatchReturnService {
    private final WatchReturns returns;
    private final Divisions divisions;
    private final WatchMonths months;
    private final WatchAgenda agenda;
    private final BusinessDay businessDay;
    private final Actor actor;

    WatchReturnService(
            WatchReturns returns,
            Divisions divisions,
            WatchMonths months,
            WatchAgenda agenda,
            BusinessDay businessDay,
            Actor actor) {
        this.returns = returns;
        this.divisions = divisions;
        this.months = months;
        this.agenda = agenda;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    WatchReturnResponse enter(EnterWatchReturn request) {
        var month = YearMonth.parse(request.month());
        var found = new ArrayList<Violation>();
        var place = divisions.placeViolation(request.divisionCode(), month.atEndOfMonth(), "divisionCode");
        place.ifPresent(found::add);
        if (place.isEmpty()
                && divisions.find(request.divisionCode()).orElseThrow().level() != Level.TOWNSHIP) {
            found.add(new Violation("watch.place", "divisionCode", "Expected a township"));
        }
        if (month.isAfter(YearMonth.from(businessDay.today()))) {
            found.add(new Violation("watch.month", "month", month + " has not begun"));
        }
        if (months.smallestCell(month).isEmpty()) {
            found.add(new Violation("watch.month", "month", "Nothing was watched yet in " + month));
        }
        found.addAll(violations(request.counts(), month));
        Problems.refuseIfAny(found);
        var entered = new WatchReturn(request);
        returns.enter(entered);
        agenda.settle(month);
        return WatchReturnResponse.from(entered);
    }

    @Transactional
    WatchReturnResponse correct(Target target, CorrectWatchReturn request) {
        var entered = returns.require(target.id());
        target.requireVersion(entered.version());
        Problems.refuseIfAny(violations(request.counts(), YearMonth.parse(entered.month())));
        actor.because(request.reason());
        entered.correct(request.counts());
        return settled(entered);
    }

    /** Sends a return back; the month is not published until the township has corrected it. */
    @Transactional
    WatchReturnResponse sendBack(Target target, SendBackWatchReturn request) {
        var entered = returns.require(target.id());
        target.requireVersion(entered.version());
        if (entered.sentBack().isPresent()) {
            throw Problems.conflict("watch.return.sent-back", "The return was sent back already");
        }
        actor.because(request.reason());
        entered.sendBack(request.reason());
        return settled(entered);
    }

    private WatchReturnResponse settled(WatchReturn changed) {
        returns.flush();
        agenda.settle(YearMonth.parse(changed.month()));
        return WatchReturnResponse.from(changed);
    }

    private static List<Violation> violations(List<WatchCount> counts, YearMonth month) {
        var found = new ArrayList<Violation>();
        var seen = EnumSet.noneOf(WatchCategory.class);
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            var path = "counts[" + i + "].";
            if (!seen.add(count.category())) {
                found.add(new Violation("watch.category", path + "category", "Counted twice"));
            }
            if (!count.category().inForce(month)) {
                found.add(new Violation("watch.category", path + "category", "Not in force in " + month));
            }
            if (!count.isConsistent()) {
                found.add(new Violation(
                        "watch.persons", path + "persons", "Every household has a person, and every person one"));
            }
        }
        return found;
    }
}
