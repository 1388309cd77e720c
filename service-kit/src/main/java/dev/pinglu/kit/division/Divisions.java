package dev.pinglu.kit.division;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The whole tree in memory; it is walked by parent, never by the digits of a code. What a division recorded before another took
 * its place belongs to its successor from the day after: the line from an ended division goes on at its successor. The tree as it
 * was when nothing had been replaced is {@link #formerLineOf}.
 */
@Singleton
public class Divisions {
    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> children = new LinkedHashMap<>();
    private final Map<String, List<Division>> predecessors = new LinkedHashMap<>();
    private final String home;
    private final Set<String> homeCodes;
    private final BusinessDay businessDay;

    @Inject
    Divisions(
            DivisionFiles files,
            @ConfigProperty(name = "pinglu.home-division", defaultValue = "140603") String home,
            BusinessDay businessDay) {
        this(files.read(), home, businessDay);
    }

    /**
     * A tree of the given divisions.
     *
     * @param home code of the district that the suite serves
     * @throws IllegalStateException if a code stands twice, a parent or successor is missing, a division would in the end follow
     *     itself, or there is not exactly one root
     */
    Divisions(List<Division> divisions, String home, BusinessDay businessDay) {
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
            division.successor().ifPresent(successor -> {
                if (!byCode.containsKey(successor) || division.validTo().isEmpty()) {
                    throw new IllegalStateException("Division " + division.code() + " has the successor " + successor
                            + ", which is not in the register, or no last day");
                }
                predecessors
                        .computeIfAbsent(successor, code -> new ArrayList<>())
                        .add(division);
            });
        }
        divisions.forEach(division -> line(division.code(), LocalDate.MAX));
        var roots = divisions.stream().filter(d -> d.parent().isEmpty()).toList();
        if (roots.size() != 1) {
            throw new IllegalStateException("Expected one root division, found " + roots.size());
        }
        this.home = home;
        this.businessDay = businessDay;
        homeCodes = divisions.stream()
                .map(Division::code)
                .filter(code -> formerLineOf(code).contains(home))
                .collect(Collectors.toUnmodifiableSet());
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

    /** The divisions directly below that the register knows, those that have ended among them. */
    public List<Division> childrenOf(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The divisions directly below that exist today. */
    public List<Division> presentChildrenOf(String code) {
        var today = businessDay.today();
        return childrenOf(code).stream().filter(child -> child.validOn(today)).toList();
    }

    /** Codes of the divisions that another has replaced by today. */
    public List<String> replaced() {
        var today = businessDay.today();
        return byCode.values().stream()
                .filter(division -> division.replacedBy(today))
                .map(Division::code)
                .toList();
    }

    /** The code itself, every code below it, and those that it or one below has replaced. */
    public List<String> subtreeOf(String code) {
        var today = businessDay.today();
        var codes = new LinkedHashSet<>(List.of(code));
        for (var next = new ArrayDeque<>(codes); !next.isEmpty(); ) {
            var within = next.remove();
            Stream.concat(
                            childrenOf(within).stream().filter(child -> !child.replacedBy(today)),
                            predecessors.getOrDefault(within, List.of()).stream()
                                    .filter(d -> d.replacedBy(today)))
                    .map(Division::code)
                    .filter(codes::add)
                    .forEach(next::add);
        }
        return List.copyOf(codes);
    }

    /** The code itself and every code below it, as if no division had ever been replaced. */
    public List<String> formerSubtreeOf(String code) {
        var codes = new LinkedHashSet<>(List.of(code));
        for (var next = new ArrayDeque<>(codes); !next.isEmpty(); ) {
            childrenOf(next.remove()).stream()
                    .map(Division::code)
                    .filter(codes::add)
                    .forEach(next::add);
        }
        return List.copyOf(codes);
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

    /** The code itself, then whom it belongs to today: its ancestors up to the root, or its successor and that one's. */
    public List<String> lineOf(String code) {
        return line(code, businessDay.today());
    }

    /** The code itself, then its ancestors up to the root, as long as they existed. */
    public List<String> formerLineOf(String code) {
        return line(code, LocalDate.MIN);
    }

    private List<String> line(String code, LocalDate day) {
        var line = new LinkedHashSet<String>();
        for (var next = find(code); next.isPresent(); ) {
            var division = next.get();
            if (!line.add(division.code())) {
                throw new IllegalStateException("Division " + division.code() + " would follow itself");
            }
            next = (division.replacedBy(day) ? division.successor() : division.parent()).flatMap(this::find);
        }
        return List.copyOf(line);
    }
}
