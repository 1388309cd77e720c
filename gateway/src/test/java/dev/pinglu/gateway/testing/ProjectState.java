package dev.pinglu.gateway.testing;

import dev.pinglu.kit.id.Ids;
import java.util.UUID;

/**
 * A project as projects-service publishes it, by default listed and not started.
 *
 * @param version of the aggregate; each change raises it
 */
public record ProjectState(
        UUID id,
        long version,
        String title,
        String division,
        String level,
        int year,
        boolean started,
        long investmentFen,
        boolean exited,
        boolean removed) {
    public static final String TYPE = "dev.pinglu.projects.project.state.v1";

    public static ProjectState aProject(String division, int year) {
        return new ProjectState(Ids.next(), 1, "示例项目", division, "DISTRICT", year, false, 1_000_000_00L, false, false);
    }

    public String key() {
        return "project/" + id;
    }

    public ProjectState ofLevel(String other) {
        return new ProjectState(id, version, title, division, other, year, started, investmentFen, exited, removed);
    }

    public ProjectState withTitle(String other) {
        return new ProjectState(id, version, other, division, level, year, started, investmentFen, exited, removed);
    }

    public ProjectState thenStarted() {
        return new ProjectState(id, version + 1, title, division, level, year, true, investmentFen, exited, removed);
    }

    public ProjectState thenMovedTo(String other) {
        return new ProjectState(id, version + 1, title, other, level, year, started, investmentFen, exited, removed);
    }

    public ProjectState thenExited() {
        return new ProjectState(id, version + 1, title, division, level, year, started, investmentFen, true, removed);
    }

    public ProjectState thenRemoved() {
        return new ProjectState(id, version + 1, title, division, level, year, started, investmentFen, exited, true);
    }

    public String json() {
        return """
                {"id": "%s", "title": "%s", "level": "%s", "kind": "ENTERPRISE", "approvalMode": "FILING",
                 "constructionNature": "NEW", "sector": "电力", "divisionCode": "%s", "capacity": [],
                 "totalInvestmentFen": %d, "stage": "%s", "overlay": "NONE", "started": %s, %s
                 "listings": [{"year": %d, "class": "NEW_START", "plannedStartMonth": 3, "admittedOn": "%d-01-15"%s}],
                 "carriedOver": false, "removed": %s}""".formatted(
                        id,
                        title,
                        level,
                        division,
                        investmentFen,
                        started ? "CONSTRUCTION" : "READY",
                        started,
                        started ? "\"actualStart\": \"" + year + "-05-18\"," : "",
                        year,
                        year,
                        exited ? ", \"exitedOn\": \"" + year + "-09-01\"" : "",
                        removed);
    }
}
