package dev.pinglu.gateway.directory;

import dev.pinglu.kit.directory.Names;
import dev.pinglu.kit.directory.Unit;
import dev.pinglu.kit.directory.UnitKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit.
 *
 * @param division code of the division that it works in
 * @param parent code of the unit above
 * @param validTo its last day
 * @param successor code of the unit that goes on with its work after that day
 */
record UnitResponse(
        String code,
        Names name,
        UnitKind kind,
        String division,
        Optional<String> parent,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> successor) {
    static UnitResponse from(Unit unit) {
        return new UnitResponse(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.division(),
                unit.parent(),
                unit.validity().from(),
                unit.validity().to(),
                unit.successor());
    }
}
