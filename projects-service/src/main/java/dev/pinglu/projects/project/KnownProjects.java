package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects that the rows of a sheet may be about, by the numbers under which clerks know them. */
final class KnownProjects {
    private final Map<String, List<Project>> byLocalNo = new HashMap<>();
    private final Map<String, Project> byCode = new HashMap<>();
    private final Map<UUID, Project> byId = new HashMap<>();

    /** @param scope local numbers are a clerk's own: only those within the division of the caller are known by them */
    KnownProjects(Collection<Project> projects, Scope scope) {
        for (var project : projects) {
            if (scope.covers(project.divisionCode())) {
                byId.put(project.id(), project);
            }
            var description = project.description();
            if (description.localNo != null && scope.covers(project.divisionCode())) {
                byLocalNo
                        .computeIfAbsent(description.localNo, none -> new ArrayList<>())
                        .add(project);
            }
            if (description.code != null) {
                byCode.merge(
                        description.code, project, (one, other) -> one.overlay() == Overlay.CANCELLED ? other : one);
            }
        }
    }

    /** The project with this id, if it lies within the division of the caller. */
    Optional<Project> identified(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Project> numbered(@Nullable String localNo) {
        return localNo == null ? List.of() : byLocalNo.getOrDefault(localNo, List.of());
    }

    /** A live project with this code, or else a cancelled one. */
    Optional<Project> coded(@Nullable String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }
}
