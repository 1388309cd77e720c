package dev.pinglu.kit.directory;

import dev.pinglu.kit.division.Divisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a register of the texts of its files. */
final class RegisterReader {
    private static final Sheet UNITS = new Sheet(
            "units.csv",
            List.of("code", "name_zh", "name_en", "kind", "division", "parent", "valid_from", "valid_to", "successor"));
    private static final Sheet POSTS = new Sheet(
            "posts.csv", List.of("code", "title_zh", "title_en", "unit", "valid_from", "valid_to", "deputy_post"));
    private static final Sheet TENURES = new Sheet("tenures.csv", List.of("post", "holder", "name", "from", "to"));
    private static final Sheet ABSENCES = new Sheet("absences.csv", List.of("holder", "from", "to"));

    /** The names of the files. */
    static final List<String> FILES = List.of(UNITS.file(), POSTS.file(), TENURES.file(), ABSENCES.file());

    private RegisterReader() {}

    /**
     * Reads all files.
     *
     * @param texts by file name
     * @throws FlawedRegister if a cell cannot be read, or else if the entries do not hold together; it tells all flaws
     */
    static Register read(Map<String, String> texts, Divisions divisions) {
        var flaws = new ArrayList<Flaw>();
        var draft = new Draft(
                UNITS.read(texts, RegisterReader::unit, flaws),
                POSTS.read(texts, RegisterReader::post, flaws),
                TENURES.read(texts, RegisterReader::tenure, flaws),
                ABSENCES.read(texts, RegisterReader::absence, flaws));
        if (flaws.isEmpty()) {
            flaws.addAll(UnitRules.flaws(draft.units(), divisions));
            flaws.addAll(PostRules.flaws(draft));
            flaws.addAll(TenureRules.flaws(draft));
        }
        if (!flaws.isEmpty()) {
            throw new FlawedRegister(flaws);
        }
        return new Register(draft);
    }

    private static Unit unit(Row row) {
        return new Unit(
                row.code("code"),
                row.names("name"),
                row.choice("kind", UnitKind.class),
                row.code("division"),
                row.optionalCode("parent"),
                row.validity("valid_from", "valid_to"),
                row.optionalCode("successor"));
    }

    private static Post post(Row row) {
        return new Post(
                row.code("code"),
                row.names("title"),
                row.code("unit"),
                row.validity("valid_from", "valid_to"),
                row.optionalCode("deputy_post"));
    }

    private static Tenure tenure(Row row) {
        return new Tenure(
                row.code("post"), row.text("holder"), row.text("name"), row.date("from"), row.optionalDate("to"));
    }

    private static Absence absence(Row row) {
        return new Absence(row.text("holder"), new Validity(Optional.of(row.date("from")), row.optionalDate("to")));
    }
}
