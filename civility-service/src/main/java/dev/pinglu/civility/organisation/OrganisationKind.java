package dev.pinglu.civility.organisation;

import java.util.Optional;

/** The levels of the volunteers' own order: 联合会, 总队 or 支队, 服务队. */
public enum OrganisationKind {
    FEDERATION,
    CORPS,
    TEAM;

    /** The kind directly above; none above a federation. */
    public Optional<OrganisationKind> parent() {
        return switch (this) {
            case FEDERATION -> Optional.empty();
            case CORPS -> Optional.of(FEDERATION);
            case TEAM -> Optional.of(CORPS);
        };
    }
}
