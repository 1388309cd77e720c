package dev.pinglu.projects.project;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The national code of an investment project, {@code YYMM-DDDDDD-II-TT-NNNNNN}: month of assignment, division, industry,
 * type, running number.
 */
record ProjectCode(String division) {
    private static final Pattern FORM = Pattern.compile("\\d{2}(0[1-9]|1[0-2])-(\\d{6})-\\d{2}-\\d{2}-\\d{6}");
    private static final int DIVISION_DIGITS = 6;

    static Optional<ProjectCode> parse(String code) {
        var form = FORM.matcher(code);
        return form.matches() ? Optional.of(new ProjectCode(form.group(2))) : Optional.empty();
    }

    /**
     * Whether the code was assigned by the division the project lies in or one above it.
     *
     * @param line codes of the project's division and its ancestors
     */
    boolean agreesWith(List<String> line) {
        return line.stream()
                .filter(code -> code.length() <= DIVISION_DIGITS)
                .map(code -> code + "0".repeat(DIVISION_DIGITS - code.length()))
                .anyMatch(division::equals);
    }
}
