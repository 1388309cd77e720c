package dev.pinglu.kit.directory;

import dev.pinglu.kit.division.Divisions;
import java.util.ArrayList;
import java.util.List;

/** What must hold for units. */
final class UnitRules {
    private final CodedLines<Unit> units;
    private final Divisions divisions;
    private final List<Flaw> flaws = new ArrayList<>();

    private UnitRules(List<Line<Unit>> lines, Divisions divisions) {
        this.units = new CodedLines<>(lines, Unit::code);
        this.divisions = divisions;
    }

    static List<Flaw> flaws(List<Line<Unit>> lines, Divisions divisions) {
        var rules = new UnitRules(lines, divisions);
        lines.forEach(rules::check);
        return rules.flaws;
    }

    private void check(Line<Unit> line) {
        var unit = line.entry();
        if (units.lineOf(unit.code()) != line.number()) {
            flaws.add(
                    line.flaw("the unit " + unit.code() + " stands in line " + units.lineOf(unit.code()) + " already"));
        }
        if (!unit.validity().isInOrder()) {
            flaws.add(line.flaw("the unit ends before it begins"));
        }
        checkDivision(line);
        checkParent(line);
        checkSuccessor(line);
    }

    private void checkDivision(Line<Unit> line) {
        var code = line.entry().division();
        var division = divisions.find(code);
        if (division.isEmpty()) {
            flaws.add(line.flaw("there is no division " + code));
        } else if (!divisions.isAtHome(code)) {
            flaws.add(line.flaw("the division " + code + " lies outside " + divisions.home()));
        } else if (!new Validity(division.get().validFrom(), division.get().validTo())
                .covers(line.entry().validity())) {
            flaws.add(line.flaw("the division " + code + " does not exist as long as the unit"));
        }
    }

    /** A parent may end before its units: then they belong to its successor. */
    private void checkParent(Line<Unit> line) {
        line.entry().parent().ifPresent(code -> {
            var parent = units.find(code);
            if (parent.isEmpty()) {
                flaws.add(line.flaw("there is no unit " + code + " to be the parent"));
            } else if (units.isInCircle(line.entry().code(), Unit::parent)) {
                flaws.add(line.flaw("the parents form a circle"));
            } else if (!parent.get().validity().coversBeginOf(line.entry().validity())) {
                flaws.add(line.flaw("the parent " + code + " does not exist when the unit begins"));
            }
        });
    }

    private void checkSuccessor(Line<Unit> line) {
        var unit = line.entry();
        if (unit.successor().isPresent() != unit.validity().to().isPresent()) {
            flaws.add(line.flaw(
                    unit.successor().isPresent()
                            ? "a successor is named, and no valid_to"
                            : "a unit that ends must name its successor"));
            return;
        }
        unit.successor().ifPresent(code -> {
            var next = unit.validity().to().orElseThrow().plusDays(1);
            var successor = units.find(code);
            if (successor.isEmpty()) {
                flaws.add(line.flaw("there is no unit " + code + " to be the successor"));
            } else if (!successor.get().validity().on(next)) {
                flaws.add(line.flaw("the successor " + code + " does not exist on " + next));
            }
        });
    }
}
