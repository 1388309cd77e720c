package dev.pinglu.projects.issue;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which issues a project has, for records that refer to them. */
@Singleton
public class ProjectIssues {
    private final Issues issues;

    ProjectIssues(Issues issues) {
        this.issues = issues;
    }

    /** Those of some ids that are no issues of a project. */
    public List<UUID> foreignTo(UUID projectId, Collection<UUID> ids) {
        return ids.stream()
                .filter(id -> issues.referred(id)
                        .filter(issue -> issue.projectId().equals(projectId))
                        .isEmpty())
                .toList();
    }
}
