package dev.pinglu.kit.work;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which open items are wanted. */
public class WorkItemQuery extends ListQuery {
    @QueryParam("kind")
    @Parameter(description = "Only what is to be done in this way, such as trial-run.start")
    public @Nullable String kind;

    @QueryParam("role")
    @Parameter(description = "Only what this role must do")
    public @Nullable String role;

    @QueryParam("unit")
    @Parameter(description = "Only what is addressed to this department or community")
    public @Nullable String unit;

    @QueryParam("record")
    @Parameter(description = "Only what is to be done about this record, by its key: <type>/<id>")
    public @Nullable String record;

    @QueryParam("overdue")
    @Parameter(description = "Only what should have been done before today, or only what should not")
    public @Nullable String overdue;

    @QueryParam("mine")
    @Parameter(description = "Only what the caller must do today, or only what others must")
    public @Nullable String mine;

    @QueryParam("delegated")
    @Parameter(description = "Only what is given to another post, from today or a later day on, or only what is not")
    public @Nullable String delegated;

    /** The one field of work that is wanted, where a list has several. */
    public Optional<String> domain() {
        return Optional.empty();
    }
}
