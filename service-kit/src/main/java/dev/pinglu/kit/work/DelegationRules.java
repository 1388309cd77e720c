package dev.pinglu.kit.work;

import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * To whom a task may be given, and for how long. A delegation tells who is to act; what somebody may do, the roles of the token
 * say and nothing else, so that only posts come into question whose holders do the same work.
 */
@Singleton
class DelegationRules {
    private static final Period LONGEST = Period.ofYears(1);

    private final Directory directory;
    private final Delegates delegates;
    private final BusinessDay businessDay;
    private final Actor actor;

    DelegationRules(Directory directory, Delegates delegates, BusinessDay businessDay, Actor actor) {
        this.directory = directory;
        this.delegates = delegates;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    /** Everything that is wrong with a delegation by the caller. */
    List<Violation> violations(DelegateWork request) {
        var found = new ArrayList<Violation>();
        var today = businessDay.today();
        if (request.from().isBefore(today)) {
            found.add(new Violation("work.delegation.days", "from", "Today is " + today));
        }
        if (request.to().isBefore(request.from())) {
            found.add(new Violation("work.delegation.days", "to", "The last day is before the first"));
        }
        if (request.to().isAfter(request.from().plus(LONGEST))) {
            found.add(new Violation("work.delegation.days", "to", "A delegation ends within a year"));
        }
        if (found.isEmpty()) {
            checkPost(found, request);
        }
        return found;
    }

    private void checkPost(List<Violation> found, DelegateWork request) {
        var post = directory.post(request.post(), request.from());
        if (post.isEmpty() || directory.post(request.post(), request.to()).isEmpty()) {
            found.add(new Violation("work.delegation.post", "post", "There is no such post on all of these days"));
        } else if (!delegates.isWithinReach(post.get(), request.from())) {
            found.add(new Violation(
                    "work.delegation.reach", "post", "Expected the deputy's post, or one of the caller's own unit"));
        } else {
            checkHolder(found, request);
        }
    }

    /** Today's holder is asked for: who will have a post on a later day is nobody's business before. */
    private void checkHolder(List<Violation> found, DelegateWork request) {
        var holder = directory.actingHolderOf(request.post(), businessDay.today());
        if (holder.isEmpty()) {
            found.add(new Violation("work.delegation.vacant", "post", "Nobody answers for this post today"));
        } else if (holder.get().holder().equals(actor.name())) {
            found.add(new Violation("work.delegation.self", "post", "The caller answers for this post"));
        }
    }
}
