package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Problems;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders in which projects can be listed; the id settles ties. */
enum ProjectSort {
    REGISTERED("registered", "p.id", project -> project.id().toString()),
    TITLE("title", "p.title", Project::title),
    TOTAL_INVESTMENT(
            "totalInvestmentFen", "p.totalInvestmentFen", project -> String.valueOf(project.totalInvestmentFen()));

    private final String parameter;
    private final String field;
    private final Function<Project, String> key;

    ProjectSort(String parameter, String field, Function<Project, String> key) {
        this.parameter = parameter;
        this.field = field;
        this.key = key;
    }

    /**
     * An order and its direction.
     *
     * @param descending asked for by a minus sign in front
     */
    record Directed(ProjectSort sort, boolean descending) {
        String orderBy() {
            var direction = descending ? " desc" : " asc";
            return " order by " + sort.field + direction + ", p.id" + direction;
        }

        String beyond() {
            return sort.field + (descending ? " <" : " >") + " :key or " + sort.field + " = :key and p.id"
                    + (descending ? " <" : " >") + " :id";
        }

        String keyOf(Project project) {
            return sort.key.apply(project);
        }

        Object typed(String key) {
            return switch (sort) {
                case REGISTERED -> java.util.UUID.fromString(key);
                case TITLE -> key;
                case TOTAL_INVESTMENT -> Long.valueOf(key);
            };
        }
    }

    static Directed parse(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return new Directed(REGISTERED, false);
        }
        var descending = raw.startsWith("-");
        var name = descending ? raw.substring(1) : raw;
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(name))
                .findFirst()
                .map(sort -> new Directed(sort, descending))
                .orElseThrow(() -> Problems.invalid(
                        "query.sort",
                        "sort",
                        "Expected one of "
                                + Arrays.stream(values()).map(s -> s.parameter).collect(Collectors.joining(", "))
                                + ", with a minus sign in front for descending"));
    }
}
