package dev.pinglu.gateway.division;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tree of divisions for drilling down. */
@Path("/api/divisions")
@Tag(name = "Divisions", description = "行政区划树 · The tree of divisions")
@RolesAllowed({Roles.STAFF, Roles.SUBSCRIBER})
class DivisionResource {
    private final Divisions divisions;
    private final Scope scope;

    DivisionResource(Divisions divisions, Scope scope) {
        this.divisions = divisions;
        this.scope = scope;
    }

    /** A division without its surroundings. */
    record Place(String code, String name, Level level) {
        static Place from(Division division) {
            return new Place(division.code(), division.name(), division.level());
        }
    }

    /** A division with everything below it. */
    record Branch(String code, String name, Level level, List<Branch> children) {}

    /**
     * A division and where it lies.
     *
     * @param breadcrumb from the root down to the division itself
     * @param siblings those under the same parent that the caller may see, itself among them
     */
    record Surroundings(
            String code,
            String name,
            Level level,
            Optional<String> shortName,
            Optional<String> parent,
            List<Place> breadcrumb,
            List<Place> siblings,
            List<Place> children) {}

    @GET
    @Operation(operationId = "getDivisionTree", summary = "The tree from the caller's division down")
    public Branch tree() {
        return branch(divisions.find(scope.division()).orElseThrow());
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getDivision", summary = "One division with breadcrumb, siblings and children")
    public Surroundings get(@PathParam("code") @Parameter(description = "Code of the division") String code) {
        var division = divisions
                .find(code)
                .filter(found -> scope.covers(found.code()))
                .orElseThrow(() -> Problems.notFound("division", code));
        var line = divisions.lineOf(code).stream()
                .map(above -> Place.from(divisions.find(above).orElseThrow()))
                .collect(Collectors.toList());
        Collections.reverse(line);
        return new Surroundings(
                division.code(),
                division.name(),
                division.level(),
                division.shortName(),
                division.parent(),
                line,
                division.parent().filter(scope::covers).map(this::children).orElse(List.of(Place.from(division))),
                children(code));
    }

    private List<Place> children(String code) {
        return divisions.presentChildrenOf(code).stream().map(Place::from).toList();
    }

    private Branch branch(Division division) {
        return new Branch(
                division.code(),
                division.name(),
                division.level(),
                divisions.presentChildrenOf(division.code()).stream()
                        .map(this::branch)
                        .toList());
    }
}
