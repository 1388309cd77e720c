package dev.pinglu.projects.observation;

import dev.pinglu.kit.problem.Violation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was observed, as the source gives it.
 *
 * @param value for the whole period (累计), in the indicator's base unit; money in fen
 * @param yoy growth on the year before as a ratio: 0.252 for 25.2 %
 * @param yoyBasis there is one exactly when there is a growth
 * @param rank of the growth within the scope, 1 for the highest
 * @param rankOf how many are ranked
 * @param source the document it stands in
 */
@Schema(name = "ObservedFigures")
public record Figures(
        @NotNull @PositiveOrZero @Digits(integer = 16, fraction = 4)
        BigDecimal value,

        @DecimalMin("-1") @DecimalMax("100") @Digits(integer = 3, fraction = 6) @Nullable
        BigDecimal yoy,

        @Nullable GrowthBasis yoyBasis,
        @Min(1) @Max(5000) @Nullable Integer rank,
        @Min(1) @Max(5000) @Nullable Integer rankOf,
        @Nullable RankScope rankScope,
        @NotBlank @Size(max = 200) String source) {

    /**
     * Everything that is wrong with them.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(Indicator indicator, String path) {
        var found = new ArrayList<Violation>();
        if (!indicator.unit().admits(value)) {
            found.add(new Violation("observation.value.unit", path + "value", "Money is a whole number of fen"));
        }
        if ((yoy == null) != (yoyBasis == null)) {
            found.add(new Violation("observation.yoy.basis", path + "yoyBasis", "A growth and its basis go together"));
        }
        if ((rank == null) != (rankScope == null)) {
            found.add(new Violation("observation.rank.scope", path + "rankScope", "A rank and its scope go together"));
        }
        if (rankOf != null && (rank == null || rank > rankOf)) {
            found.add(new Violation("observation.rank.of", path + "rankOf", "There is no such rank among " + rankOf));
        }
        return found;
    }
}
