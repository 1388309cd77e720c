package dev.pinglu.projects.issue;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which issues a project has, for records that refer to them. */
@Singleton
public class ProjectIssues {
    private final Issues issues;

    ProjectIssues(Issues issues) {
        this.issues = issues;
    }

    /** The titles of those of a project that are not closed, by their ids. */
    public Map<String, String> openOf(UUID projectId) {
        var titles = new LinkedHashMap<String, String>();
        issues.openOf(projectId).forEach(issue -> titles.put(issue.id().toString(), issue.title()));
        return titles;
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
