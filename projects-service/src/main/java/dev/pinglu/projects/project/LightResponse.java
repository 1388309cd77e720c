package dev.pinglu.projects.project;

import dev.pinglu.projects.light.Light;
import dev.pinglu.projects.light.LightOverride;
import dev.pinglu.projects.light.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The traffic light of a project, explained.
 *
 * @param light what is shown; absent for a cancelled project
 * @param computed what the rules say, in which versions and because of what
 * @param override what was decided instead, as long as it holds
 * @param version what If-Match of the next change names
 */
@Schema(name = "ProjectLight")
public record LightResponse(
        @Nullable Light light,
        @Nullable Verdict computed,
        @Nullable LightOverride override,
        long version) {
    static LightResponse from(Project project) {
        var light = project.light();
        return new LightResponse(light.shown, light.verdict, light.override, project.version());
    }

    /** Without the version, which other changes raise. */
    record Told(
            @Nullable Light light,
            @Nullable Verdict computed,
            @Nullable LightOverride override) {
        static Told from(Project project) {
            var light = project.light();
            return new Told(light.shown, light.verdict, light.override);
        }
    }
}
