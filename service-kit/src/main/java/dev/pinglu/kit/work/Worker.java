package dev.pinglu.kit.work;

import dev.pinglu.kit.access.Roles;
import java.util.List;
import java.util.Set;

/**
 * Whose list it is.
 *
 * @param roles of the caller
 * @param units codes of the units that the caller works for today, those they have taken over among them
 * @param posts codes of the posts that the caller answers for today
 */
record Worker(Set<String> roles, List<String> units, List<String> posts) {
    private static final Set<String> READERS = Set.of(Roles.LEADER, Roles.DATA_OFFICER, Roles.AUDITOR);
    private static final Set<String> OVERSEERS = Set.of(Roles.LEADER, Roles.DATA_OFFICER);

    /** Whether everything in the division is shown. */
    boolean readsAll() {
        return READERS.stream().anyMatch(roles::contains);
    }

    /** Whether everything in the division may be urged. */
    boolean oversees() {
        return OVERSEERS.stream().anyMatch(roles::contains);
    }
}
