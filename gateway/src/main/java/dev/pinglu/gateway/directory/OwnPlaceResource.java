package dev.pinglu.gateway.directory;

import dev.pinglu.gateway.directory.OwnPlace.OwnDivision;
import dev.pinglu.kit.access.DerivedRoles;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells callers who they are in the district; volunteers are told, too. */
@Path("/api/directory/me")
@Tag(name = "Directory", description = "单位、岗位与任职 · Units, posts and who holds them on a day")
@RolesAllowed({Roles.STAFF, Roles.VOLUNTEER})
class OwnPlaceResource {
    private final SecurityIdentity caller;
    private final Scope scope;
    private final Divisions divisions;
    private final Directory directory;
    private final Posts posts;
    private final BusinessDay businessDay;

    OwnPlaceResource(
            SecurityIdentity caller,
            Scope scope,
            Divisions divisions,
            Directory directory,
            Posts posts,
            BusinessDay businessDay) {
        this.caller = caller;
        this.scope = scope;
        this.divisions = divisions;
        this.directory = directory;
        this.posts = posts;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(operationId = "getMe", summary = "The caller's division, unit, roles and posts today")
    public OwnPlace me() {
        var today = businessDay.today();
        return new OwnPlace(
                divisions.find(scope.division()).map(OwnPlaceResource::shown).orElseThrow(),
                scope.unit().flatMap(code -> directory.unit(code, today)).map(UnitResponse::from),
                List.copyOf(DerivedRoles.claimedOnly(caller.getRoles())),
                posts.of(caller.getPrincipal().getName(), today));
    }

    private static OwnDivision shown(Division division) {
        return new OwnDivision(division.code(), division.name());
    }
}
