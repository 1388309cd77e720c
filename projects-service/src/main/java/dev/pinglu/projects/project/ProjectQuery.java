package dev.pinglu.projects.project;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.web.QueryValues;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of projects, as they came. */
final class ProjectQuery {
    @QueryParam("division")
    @Parameter(description = "A division; projects anywhere below it are shown")
    @Nullable
    String division;

    @QueryParam("listedIn")
    @Parameter(description = "A year; projects in its plan are shown")
    @Nullable
    String listedIn;

    @QueryParam("stage")
    @Nullable
    String stage;

    @QueryParam("overlay")
    @Nullable
    String overlay;

    @QueryParam("level")
    @Nullable
    String level;

    @QueryParam("started")
    @Parameter(description = "true or false")
    @Nullable
    String started;

    @QueryParam("q")
    @Parameter(description = "Part of the title, the code or the local number")
    @Nullable
    String text;

    @QueryParam("sort")
    @Parameter(description = "registered, title or totalInvestmentFen; a minus sign in front sorts descending")
    @Nullable
    String sort;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("pageToken")
    @Nullable
    String pageToken;

    /** Everything that tells one query from another, the page apart. */
    List<@Nullable String> filters() {
        return java.util.Arrays.asList(division, listedIn, stage, overlay, level, started, text, sort);
    }

    ProjectFilter filter(Divisions divisions) {
        return new ProjectFilter(
                division == null
                        ? List.of()
                        : divisions.subtreeOf(
                                divisions.require(division, "division").code()),
                QueryValues.integer("listedIn", listedIn, 1990, 2100),
                QueryValues.choice("stage", stage, ProjectStage.class),
                QueryValues.choice("overlay", overlay, Overlay.class),
                QueryValues.choice("level", level, Level.class),
                QueryValues.truth("started", started),
                Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty()));
    }
}
