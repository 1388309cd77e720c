package dev.pinglu.kit.division;

import dev.pinglu.kit.problem.Problems;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole tree in memory; it is walked by parent, never by the digits of a code. */
@Singleton
public class Divisions {
    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> children = new LinkedHashMap<>();
    private final String root;

    @Inject
    Divisions(DivisionFiles files) {
        this(files.read());
    }

    /**
     * A tree of the given divisions.
     *
     * @throws IllegalStateException if a code stands twice, a parent is missing, or there is not exactly one root
     */
    Divisions(List<Division> divisions) {
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
        root = roots.get(0).code();
    }

    public String root() {
        return root;
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
        return find(code).orElseThrow(() -> Problems.invalid("division.unknown", path, "There is no division " + code));
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
