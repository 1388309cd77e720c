package dev.pinglu.projects.project;

import static dev.pinglu.kit.sheet.Formats.code;
import static dev.pinglu.kit.sheet.Formats.text;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.ledger.RowFindings;
import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.Column.Use;
import dev.pinglu.kit.sheet.FilledSheet;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects to which records of other ledgers belong, as rows of sheets name them: by local number or national code. */
@Singleton
public class NamedProjects {
    private static final String LOCAL_NO = "projectLocalNo";
    private static final String CODE = "projectCode";
    /** The field of a request that they fill, with the paths of the columns. */
    public static final Map<String, List<String>> PLACES = Map.of("projectId", List.of(LOCAL_NO, CODE));

    private static final String ID = "projectId";
    private static final String TITLE = "projectTitle";

    private final Projects projects;
    private final Scope scope;

    NamedProjects(Projects projects, Scope scope) {
        this.projects = projects;
        this.scope = scope;
    }

    /** The columns that name the project; its title is shown beside them. */
    public static List<Column> columns() {
        return List.of(
                Column.of("项目编号", LOCAL_NO, text()).alsoNamed("本地编号").used(Use.NAMES),
                Column.of("项目代码", CODE, code()).alsoNamed("全国投资项目代码", "投资项目代码").used(Use.NAMES),
                Column.of("项目名称", TITLE, text()).used(Use.SHOWN));
    }

    /** Lets rows that are exported name their projects. */
    public List<ObjectNode> named(List<ObjectNode> rows) {
        var ids = new HashSet<UUID>();
        rows.forEach(row -> idOf(row).ifPresent(ids::add));
        var names = projects.namesOf(ids).stream().collect(toMap(ProjectName::id, name -> name));
        rows.forEach(row -> idOf(row).map(names::get).ifPresent(name -> {
            row.put(TITLE, name.title());
            Optional.ofNullable(name.localNo()).ifPresent(number -> row.put(LOCAL_NO, number));
            Optional.ofNullable(name.code()).ifPresent(code -> row.put(CODE, code));
        }));
        return rows;
    }

    private static Optional<UUID> idOf(ObjectNode row) {
        return Optional.ofNullable(row.get(ID)).filter(id -> !id.isNull()).map(id -> UUID.fromString(id.asText()));
    }

    /** The projects that a sheet names, as far as they lie in the division of the caller; locked until the transaction ends. */
    public OfSheet of(FilledSheet sheet) {
        return new OfSheet(projects.lockKnown(List.of(), sheet.texts(LOCAL_NO), sheet.texts(CODE)), scope);
    }

    private static @Nullable String said(ObjectNode row, String field) {
        var value = row.get(field);
        return value == null ? null : value.asText();
    }

    /** The projects of one sheet. */
    public static final class OfSheet {
        private final KnownProjects known;
        private final Scope scope;
        private final Set<UUID> ids = new HashSet<>();

        private OfSheet(Collection<Project> projects, Scope scope) {
            this.known = new KnownProjects(projects, scope);
            this.scope = scope;
            projects.stream()
                    .filter(project -> scope.covers(project.divisionCode()))
                    .map(Project::id)
                    .forEach(ids::add);
        }

        public Set<UUID> ids() {
            return ids;
        }

        /**
         * Puts into a row the project that it names, if the sheet has a column for that.
         *
         * @return the field that the columns speak of
         */
        public Set<String> resolve(ObjectNode row, Set<String> paths, RowFindings findings) {
            if (!paths.contains(LOCAL_NO) && !paths.contains(CODE)) {
                return Set.of();
            }
            var localNo = said(row, LOCAL_NO);
            var code = said(row, CODE);
            if (localNo != null || code != null) {
                var found = found(localNo, code);
                if (found.size() == 1) {
                    row.put(ID, found.get(0).id().toString());
                } else if (found.isEmpty()) {
                    findings.add(ID, "project.unknown", "台账中没有这个项目");
                } else {
                    findings.add(ID, "project.sheet.ambiguous", "台账中有" + found.size() + "个项目是这个编号，请填项目代码");
                }
            }
            return Set.of(ID);
        }

        /** One that is named by both has both. */
        private List<Project> found(@Nullable String localNo, @Nullable String code) {
            var found = localNo == null
                    ? known.coded(code).filter(project -> scope.covers(project.divisionCode())).stream()
                    : known.numbered(localNo).stream();
            return found.filter(project -> code == null || Objects.equals(code, project.description().code))
                    .toList();
        }
    }
}
