package dev.pinglu.gateway.directory;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.directory.UnitKind;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public register of units and posts: who has a role on the staff may read all of it, whatever the division. */
@Path("/api/directory")
@Tag(name = "Directory", description = "单位、岗位与任职 · Units, posts and who holds them on a day")
@RolesAllowed(Roles.STAFF)
class DirectoryResource {
    private final Directory directory;
    private final Posts posts;
    private final Divisions divisions;
    private final BusinessDay businessDay;

    DirectoryResource(Directory directory, Posts posts, Divisions divisions, BusinessDay businessDay) {
        this.directory = directory;
        this.posts = posts;
        this.divisions = divisions;
        this.businessDay = businessDay;
    }

    @GET
    @Path("units")
    @Operation(operationId = "listUnits", summary = "The units of a day, those of a kind or within a division")
    public UnitListing units(
            @QueryParam("kind") @Parameter(description = "What kind of unit") @Nullable String kind,
            @QueryParam("division") @Parameter(description = "A division; units within it are listed") @Nullable
                    String division,
            @QueryParam("on") @Nullable String on) {
        var day = day(on);
        var ofKind = QueryValues.choice("kind", kind, UnitKind.class);
        var within = divisions.subtreeOf("division", division);
        return new UnitListing(
                day,
                directory.units(day).stream()
                        .filter(unit -> ofKind.map(unit.kind()::equals).orElse(true))
                        .filter(unit -> within.map(codes -> codes.contains(unit.division()))
                                .orElse(true))
                        .map(UnitResponse::from)
                        .toList());
    }

    @GET
    @Path("units/{code}")
    @Operation(
            operationId = "getUnit",
            summary = "One unit on a day; behind its end, the successor, which has another code")
    public UnitResponse unit(
            @PathParam("code") @Parameter(description = "Code of the unit") String code,
            @QueryParam("on") @Nullable String on) {
        return directory.unit(code, day(on)).map(UnitResponse::from).orElseThrow(() -> Problems.notFound("unit", code));
    }

    @GET
    @Path("posts")
    @Operation(operationId = "listPosts", summary = "The posts of a day with their holders, those of a unit or all")
    public PostListing posts(
            @QueryParam("unit") @Parameter(description = "Code of the unit whose posts are wanted") @Nullable
                    String unit,
            @QueryParam("on") @Nullable String on) {
        var day = day(on);
        var asked = QueryValues.text("unit", unit, 64)
                .map(code -> directory
                        .unit(code, day)
                        .orElseThrow(() -> Problems.invalid("unit.unknown", "unit", "There is no such unit on " + day))
                        .code());
        return posts.on(day, asked);
    }

    @GET
    @Path("posts/{code}")
    @Operation(
            operationId = "getPost",
            summary = "One post on a day: holder, acting holder, and all tenures until today")
    public PostResponse post(
            @PathParam("code") @Parameter(description = "Code of the post") String code,
            @QueryParam("on") @Nullable String on) {
        var day = day(on);
        return directory
                .post(code, day)
                .map(post -> posts.show(post, day, businessDay.today()))
                .orElseThrow(() -> Problems.notFound("post", code));
    }

    /** Who will take over a post is not public before the day; so no day ahead can be asked for. */
    private LocalDate day(@Nullable String on) {
        var today = businessDay.today();
        var day = QueryValues.date("on", on).orElse(today);
        if (day.isAfter(today)) {
            throw Problems.invalid("directory.future", "on", "The directory tells nothing of the days after " + today);
        }
        return day;
    }
}
