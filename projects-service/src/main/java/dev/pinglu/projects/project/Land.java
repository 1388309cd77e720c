package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Violation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the land of a project has come, each step in mu (1/15 hectare).
 *
 * @param surveyedMu measured on the ground (清丈)
 * @param reportedMu submitted for approval of the conversion
 * @param approvedMu approved
 * @param suppliedMu handed over to the project; existing construction land is supplied without a new approval, so this
 *     may exceed the approved area
 */
@Schema(name = "ProjectLand")
public record Land(
        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal surveyedMu,

        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal reportedMu,

        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal approvedMu,

        @PositiveOrZero @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal suppliedMu) {

    /** What is reported was surveyed, and what is approved was reported; an area that is not known proves nothing. */
    public List<Violation> violations(String path) {
        var found = new ArrayList<Violation>();
        if (exceeds(reportedMu, surveyedMu)) {
            found.add(new Violation("project.land.reported", path + ".reportedMu", "More than was surveyed"));
        }
        if (exceeds(approvedMu, reportedMu)) {
            found.add(new Violation("project.land.approved", path + ".approvedMu", "More than was reported"));
        }
        return found;
    }

    private static boolean exceeds(@Nullable BigDecimal area, @Nullable BigDecimal bound) {
        return area != null && bound != null && area.compareTo(bound) > 0;
    }
}
