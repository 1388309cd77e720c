package dev.pinglu.projects.issue;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.directory.Post;
import dev.pinglu.kit.directory.Unit;
import dev.pinglu.kit.directory.UnitKind;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may be given an issue, and whether the caller is one of them: by the directory and the token, today. */
@Singleton
class Assignees {
    private final Directory directory;
    private final Divisions divisions;
    private final BusinessDay businessDay;
    private final Scope scope;
    private final Actor actor;
    private final SecurityIdentity caller;

    Assignees(
            Directory directory,
            Divisions divisions,
            BusinessDay businessDay,
            Scope scope,
            Actor actor,
            SecurityIdentity caller) {
        this.directory = directory;
        this.divisions = divisions;
        this.businessDay = businessDay;
        this.scope = scope;
        this.actor = actor;
        this.caller = caller;
    }

    /**
     * Somebody who could be given an issue.
     *
     * @param wrong what stands against it; without that there is an assignee
     */
    record Candidate(Optional<Assignee> assignee, List<Violation> wrong) {}

    /** Whom a request names. */
    Candidate named(AssignIssue request, Issue issue) {
        var found = new ArrayList<Violation>();
        var today = businessDay.today();
        var unit = directory.unit(request.unit(), today);
        unit.ifPresentOrElse(
                one -> checkReach(found, one, issue),
                () -> found.add(new Violation("issue.unit", "unit", "The directory has no such unit today")));
        var post = Optional.ofNullable(request.post()).flatMap(code -> directory.post(code, today));
        if (request.post() != null && (post.isEmpty() || !isOf(post.get(), unit))) {
            found.add(new Violation("issue.post", "post", "The unit has no such post today"));
        }
        return new Candidate(
                unit.filter(one -> found.isEmpty()).map(one -> new Assignee(one, post, issue.level())), found);
    }

    /** The units that could be given an issue, in the order of the register. */
    List<Unit> unitsFor(Issue issue) {
        return directory.units(businessDay.today()).stream()
                .filter(unit -> {
                    var found = new ArrayList<Violation>();
                    checkReach(found, unit, issue);
                    return found.isEmpty();
                })
                .toList();
    }

    /** The posts of a unit. */
    List<Post> postsOf(Unit unit) {
        return directory.posts(businessDay.today()).stream()
                .filter(post -> isOf(post, Optional.of(unit)))
                .toList();
    }

    /** Whoever must act has to see it: its unit works where the issue lies, or for a division above. */
    private void checkReach(List<Violation> found, Unit unit, Issue issue) {
        if (unit.kind() == UnitKind.COMMUNITY) {
            found.add(new Violation("issue.unit.kind", "unit", "Communities are given none; name their township"));
        } else if (!divisions.lineOf(issue.divisionCode()).contains(unit.division())) {
            found.add(new Violation(
                    "issue.unit.reach",
                    "unit",
                    "The unit works in " + unit.division() + ", which does not cover " + issue.divisionCode()));
        }
    }

    private boolean isOf(Post post, Optional<Unit> unit) {
        return unit.isPresent()
                && directory
                        .unit(post.unit(), businessDay.today())
                        .filter(unit.get()::equals)
                        .isPresent();
    }

    /** Whether the caller may say what becomes of it: whoever works for the unit, and whoever keeps the ledger for all. */
    boolean mayAct(Assignee assignee) {
        return caller.hasRole(Roles.PROJECTS_CLERK) || isOfUnit(assignee);
    }

    /** Whether the caller is who must solve it: answers for the post, or works for a unit that was given it as a whole. */
    boolean isCaller(Assignee assignee) {
        var post = assignee.post();
        return post == null
                ? isOfUnit(assignee)
                : posts().anyMatch(own -> own.code().equals(post));
    }

    private boolean isOfUnit(Assignee assignee) {
        var today = businessDay.today();
        var unit = directory.unit(assignee.unit(), today).map(Unit::code);
        return unit.isPresent()
                && Stream.concat(
                                scope.unit().stream(),
                                posts().flatMap(post -> directory.unit(post.unit(), today).stream())
                                        .map(Unit::code))
                        .anyMatch(unit.get()::equals);
    }

    private Stream<Post> posts() {
        return directory.postsOf(actor.name(), businessDay.today()).stream().map(duty -> duty.post());
    }
}
