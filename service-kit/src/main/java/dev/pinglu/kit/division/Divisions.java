package dev.pinglu.kit.division;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The whole tree in memory; it is walked by parent, never by the digits of a code. */
@Singleton
public class Divisions {
    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> children = new LinkedHashMap<>();
    private final String home;
    private final Set<String> homeCodes;

    @Inject
    Divisions(
            DivisionFiles files, @ConfigProperty(name = "pinglu.home-division", defaultValue = "140603") String home) {
        this(files.read(), home);
    }

    /**
     * A tree of the given divisions.
     *
     * @param home code of the district that the suite serves
     * @throws IllegalStateException if a code stands twice, a parent is missing, or there is not exactly one root
     */
    Divisions(List<Division> divisions, String home) {
        for (var division : divisions) {
            if (byCode.put(division.code(), division) != null) {
                throw new IllegalStateException("Division " + division.code() + " stands twice");
            }
        }
        for (var division : divisions) {
            division.parent().ifPresent(parent -> {
                if (!byCode.containsKey(parent)) {
                    throw new IllegalStateException("Division " + division.code() + " has no parent " + parent);
                }
                children.computeIfAbsent(parent, code -> new ArrayList<>()).add(division);
            });
        }
        var roots = divisions.stream().filter(d -> d.parent().isEmpty()).toList();
        if (roots.size() != 1) {
            throw new IllegalStateException("Expected one root division, found " + roots.size());
        }
        this.home = home;
        homeCodes = Set.copyOf(subtreeOf(home));
        if (!byCode.containsKey(home)) {
            throw new IllegalStateException("The home division " + home + " is not in the register");
        }
    }

    /** Code of the district that the suite serves. */
    public String home() {
        return home;
    }

    /** Whether a code lies in the district that the suite serves; only there are records kept. */
    public boolean isAtHome(String code) {
        return homeCodes.contains(code);
    }

    /**
     * What is wrong with the place of a record.
     *
     * @param on the day on which the division must exist
     * @param path where the code stands in the request
     */
    public Optional<Violation> placeViolation(String code, LocalDate on, String path) {
        var division = find(code);
        if (division.isEmpty()) {
            return Optional.of(new Violation("division.unknown", path, "There is no such division"));
        } else if (!isAtHome(code)) {
            return Optional.of(new Violation("division.outside", path, "Records are kept in " + home + " and below"));
        } else if (!division.get().validOn(on)) {
            var successor =
                    division.get().successor().map(s -> "; it became " + s).orElse("");
            return Optional.of(
                    new Violation("division.expired", path, "The division does not exist on " + on + successor));
        }
        return Optional.empty();
    }

    public Collection<Division> all() {
        return byCode.values();
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The division of a code that came with a request.
     *
     * @param path where the code stood in the request
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with rule {@code division.unknown}
     */
    public Division require(String code, String path) {
        return find(code).orElseThrow(() -> Problems.invalid("division.unknown", path, "There is no such division"));
    }

    /** The divisions directly below. */
    public List<Division> childrenOf(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The code itself and every code below it. */
    public List<String> subtreeOf(String code) {
        var codes = new ArrayList<String>();
        codes.add(code);
        for (int next = 0; next < codes.size(); next++) {
            childrenOf(codes.get(next)).forEach(child -> codes.add(child.code()));
        }
        return codes;
    }

    /**
     * The subtree that a query asks for.
     *
     * @param parameter name of the query parameter
     * @param code absent for no restriction
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with rule {@code division.unknown}
     */
    public Optional<List<String>> subtreeOf(String parameter, @Nullable String code) {
        return Optional.ofNullable(code)
                .filter(text -> !text.isBlank())
                .map(text -> subtreeOf(require(text.strip(), parameter).code()));
    }

    /** The code itself, then its ancestors up to the root. */
    public List<String> lineOf(String code) {
        var line = new ArrayList<String>();
        var next = find(code);
        while (next.isPresent()) {
            line.add(next.get().code());
            next = next.get().parent().flatMap(this::find);
        }
        return line;
    }
}
