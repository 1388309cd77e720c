package dev.pinglu.projects.formality;

import dev.pinglu.kit.table.Table;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ApprovalMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which formalities there are, by how a project is admitted and on which day. */
@Startup
@Singleton
class FormalityCatalogue {
    private static final String FILE = "formalities/catalogue.csv";

    private final List<FormalityType> types;

    @Inject
    FormalityCatalogue(FormalitySettings settings) {
        this(settings.folder());
    }

    FormalityCatalogue(Optional<Path> folder) {
        this(Table.extended(FILE, folder, () -> CatalogueFile::type, FormalityType::code));
    }

    /**
     * Refuses a catalogue that does not hold together.
     *
     * @throws IllegalStateException for two lines of a formality for the same project and day, a dependency that no line
     *     describes, or a circle
     */
    FormalityCatalogue(List<FormalityType> types) {
        this.types = List.copyOf(types);
        for (int i = 0; i < types.size(); i++) {
            refuseRivals(types.get(i), types.subList(i + 1, types.size()));
        }
        var days = types.stream().map(FormalityType::validFrom).collect(Collectors.toSet());
        for (var mode : ApprovalMode.values()) {
            days.forEach(day -> refuseLooseEnds(of(mode, day)));
        }
    }

    /** Those that concern a project which is admitted in a mode, on a day, in the order of the catalogue. */
    List<FormalityType> of(ApprovalMode mode, LocalDate day) {
        return types.stream().filter(type -> type.concerns(mode, day)).toList();
    }

    Optional<FormalityType> find(String code, ApprovalMode mode, LocalDate day) {
        return of(mode, day).stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** What a formality is called at last; its code if there is none. */
    Wording nameOf(String code) {
        return types.stream()
                .filter(type -> type.code().equals(code))
                .reduce((earlier, later) -> later)
                .map(FormalityType::name)
                .orElseGet(() -> Wording.of(code));
    }

    private static void refuseRivals(FormalityType type, List<FormalityType> others) {
        if (others.stream().anyMatch(type::meets)) {
            throw new IllegalStateException(
                    "The catalogue of formalities has two lines of " + type.code() + " for the same project and day");
        }
    }

    private static void refuseLooseEnds(List<FormalityType> together) {
        Map<String, FormalityType> byCode =
                together.stream().collect(Collectors.toMap(FormalityType::code, Function.identity()));
        for (var type : together) {
            var unknown = new ArrayList<>(type.dependsOn());
            unknown.removeAll(byCode.keySet());
            if (!unknown.isEmpty()) {
                throw new IllegalStateException("The catalogue of formalities lets " + type.code() + " depend on "
                        + unknown + ", which it does not describe for the same project and day");
            }
            if (reaches(type, type.code(), byCode, new HashSet<>())) {
                throw new IllegalStateException(
                        "The catalogue of formalities lets " + type.code() + " depend on itself");
            }
        }
    }

    private static boolean reaches(
            FormalityType from, String code, Map<String, FormalityType> byCode, Set<String> seen) {
        return from.dependsOn().stream()
                .filter(seen::add)
                .anyMatch(next -> next.equals(code)
                        || Optional.ofNullable(byCode.get(next))
                                .filter(type -> reaches(type, code, byCode, seen))
                                .isPresent());
    }
}
