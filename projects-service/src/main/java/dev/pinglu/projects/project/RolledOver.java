package dev.pinglu.projects.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pinglu.kit.work.Wording;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the projects that were in the plan of the year before, or would.
 *
 * @param dryRun whether nothing was recorded
 * @param listed those that are in the plan now, by their local numbers
 * @param skipped those that are not, and why
 */
@Schema(name = "RolledOverListings")
public record RolledOver(int year, boolean dryRun, List<Listed> listed, List<Skipped> skipped) {

    /** A project that goes on. */
    @Schema(name = "RolledOverProject")
    public record Listed(
            UUID projectId,
            @Nullable String localNo,
            String title,
            @JsonProperty("class") ListingClass listingClass) {
        static Listed of(Project project, int year) {
            var description = project.description();
            return new Listed(project.id(), description.localNo, description.title, project.classIn(year));
        }
    }

    /** A project that does not. */
    @Schema(name = "SkippedProject")
    public record Skipped(UUID projectId, @Nullable String localNo, String title, Reason reason, Wording text) {
        static Skipped of(Project project, Reason reason) {
            var description = project.description();
            return new Skipped(project.id(), description.localNo, description.title, reason, reason.text);
        }
    }

    /** Why a project does not go on. */
    public enum Reason {
        CANCELLED("项目已撤销", "The project is cancelled"),
        EXITED("上年已退出清单", "It left the plan of the year before"),
        FINISHED("项目已完成", "It is commissioned, or completed with nothing to be commissioned"),
        ALREADY_LISTED("已列入本年清单", "It is, or was, in the plan of the year already");

        private final Wording text;

        Reason(String zh, String en) {
            text = new Wording(zh, en);
        }
    }
}
