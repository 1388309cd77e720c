package dev.pinglu.kit.access;

import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.directory.Unit;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of the running request may see and change: the division that its token names, and everything below. What
 * lies outside does not exist for it.
 */
@Singleton
public final class Scope {
    private final SecurityIdentity caller;
    private final Divisions divisions;
    private final Directory directory;

    Scope(SecurityIdentity caller, Divisions divisions, Directory directory) {
        this.caller = caller;
        this.divisions = divisions;
        this.directory = directory;
    }

    /**
     * The division of the caller.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if nobody is known to be calling
     */
    public String division() {
        String division = caller.getAttribute(ClaimedScope.DIVISION);
        if (division == null) {
            throw Problems.forbidden();
        }
        return division;
    }

    /**
     * The code of the department or community that the caller works for today. A unit that has ended counts as its successor,
     * one that the directory does not know as none.
     */
    public Optional<String> unit() {
        String claim = caller.getAttribute(ClaimedScope.UNIT);
        return Optional.ofNullable(claim).flatMap(directory::unitOf).map(Unit::code);
    }

    /** Whether the caller may see what lies in a division. */
    public boolean covers(String code) {
        return divisions.lineOf(code).contains(division());
    }

    /** Whether the caller sees the whole district. */
    public boolean isWhole() {
        return division().equals(divisions.home());
    }

    /**
     * Refuses what lies outside.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, as if there were no such division
     */
    public void requireCovered(String code) {
        if (!covers(code)) {
            throw Problems.notFound("division", code);
        }
    }

    /**
     * Refuses a caller who does not see the whole district.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404
     */
    public void requireWhole() {
        requireCovered(divisions.home());
    }

    /**
     * The codes in which a query may look. Records are kept in the district and below, so the district itself restricts nothing, and a
     * query need not carry thousands of codes.
     *
     * @param parameter name of the query parameter
     * @param asked the division asked for; absent for all that the caller may see
     * @return absent if there is nothing to restrict
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a division that does not exist, 404 for one that lies
     *     outside
     */
    public Optional<List<String>> within(String parameter, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return isWhole() ? Optional.empty() : Optional.of(divisions.subtreeOf(division()));
        }
        var code = divisions.require(asked.strip(), parameter).code();
        requireCovered(code);
        return code.equals(divisions.home()) ? Optional.empty() : Optional.of(divisions.subtreeOf(code));
    }
}
