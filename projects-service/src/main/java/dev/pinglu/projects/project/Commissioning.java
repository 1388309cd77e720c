package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of a project is commissioned, in per cent of its capacity; a project may come into operation part by part (部分投产). */
final class Commissioning {
    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Commissioning() {}

    /** The share at a stage, all of it unless less is said; none before the commissioning. */
    static @Nullable BigDecimal share(ProjectStage stage, @Nullable BigDecimal said) {
        if (!stage.isAtLeast(ProjectStage.COMMISSIONED)) {
            return null;
        }
        return said == null ? WHOLE : said;
    }

    static boolean isWhole(@Nullable BigDecimal share) {
        return share != null && share.compareTo(WHOLE) == 0;
    }

    /**
     * What is wrong with a share at a stage.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    static List<Violation> violations(ProjectStage stage, @Nullable BigDecimal said, String path) {
        if (said == null) {
            return List.of();
        }
        if (!stage.isAtLeast(ProjectStage.COMMISSIONED)) {
            return List.of(new Violation(
                    "project.commissioning.share", path + "commissionedPct", "Nothing is commissioned at " + stage));
        }
        return stage == ProjectStage.COMMISSIONED || isWhole(said)
                ? List.of()
                : List.of(partial(stage, said, path + "commissionedPct"));
    }

    /** What is commissioned in part is not what a later stage presupposes. */
    static Violation partial(ProjectStage stage, @Nullable BigDecimal share, String path) {
        return new Violation(
                "project.commissioning.partial",
                path,
                stage + " presupposes that all is commissioned; it is "
                        + (share == null ? "nothing" : share.toPlainString() + " %"));
    }
}
