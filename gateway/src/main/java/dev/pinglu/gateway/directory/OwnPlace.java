package dev.pinglu.gateway.directory;

import dev.pinglu.kit.directory.Names;
import java.util.List;
import java.util.Optional;

/**
 * What the suite knows of the caller.
 *
 * @param division whose records the caller may see
 * @param unit the one that the token names, if the directory knows it today
 * @param roles as the token tells them
 * @param posts first the caller's own, then those that the caller answers for as a deputy today
 */
record OwnPlace(OwnDivision division, Optional<UnitResponse> unit, List<String> roles, List<OwnPost> posts) {
    /** A division. */
    record OwnDivision(String code, String name) {}

    /**
     * A post that the caller answers for.
     *
     * @param unit code of the unit that it belongs to today
     * @param acting whether as a deputy
     */
    record OwnPost(String code, Names title, String unit, boolean acting) {}
}
