package dev.pinglu.projects.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.kit.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A project as another form than the ledger's own describes it. */
public interface IncomingProject {
    /** The project of this ledger that it names as such. */
    Optional<UUID> id();

    /**
     * What it says.
     *
     * @param recorded the project it is about; absent for a new one
     * @return values by the paths of the sheet's columns, such as {@code project.title}; what is absent stays as it is
     */
    Map<String, JsonNode> fields(Optional<ProjectEvent.State> recorded);

    /**
     * Where it says something else of what cannot be described, but only be reached step by step.
     *
     * @param recorded the project it is about; absent for a new one
     */
    List<Violation> contradictions(Optional<ProjectEvent.State> recorded);

    /** Where it says what belongs to a path. */
    String place(String path);
}
