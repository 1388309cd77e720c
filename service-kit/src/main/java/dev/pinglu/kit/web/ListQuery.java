package dev.pinglu.kit.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that every list of records takes; a list's own filters extend it. */
public class ListQuery {
    @QueryParam("division")
    @Parameter(description = "A division; records anywhere below it are shown")
    public @Nullable String division;

    @QueryParam("sort")
    @Parameter(description = "A field to sort by; a minus sign in front sorts descending")
    public @Nullable String sort;

    @QueryParam("limit")
    @Parameter(
            description = "Items on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    public @Nullable String limit;

    @QueryParam("pageToken")
    @Parameter(description = "The nextPageToken of the page before")
    public @Nullable String pageToken;

    @Context
    @Nullable
    UriInfo uri;

    /** The page that is wanted; its token belongs to all the other parameters of the request that say what is listed. */
    public PageRequest page() {
        if (uri == null) {
            throw new IllegalStateException("A list query belongs to a request");
        }
        var others = new TreeMap<>(uri.getQueryParameters());
        others.keySet().removeAll(Set.of("pageToken", "limit", "lang"));
        others.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        return PageRequest.of(limit, pageToken, List.of(others));
    }
}
