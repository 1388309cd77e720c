package dev.pinglu.kit.directory;

import java.util.Optional;

/**
 * A unit of the district: what a token's claim {@code unit}, a lead department or a community refers to.
 *
 * @param code stable; a unit that is renamed keeps it, one that is merged or refounded ends and names its successor
 * @param division code of the division that it works in
 * @param parent code of the unit above
 * @param successor code of the unit that goes on with its work; there is one exactly if it has an end
 */
public record Unit(
        String code,
        Names name,
        UnitKind kind,
        String division,
        Optional<String> parent,
        Validity validity,
        Optional<String> successor) {}
