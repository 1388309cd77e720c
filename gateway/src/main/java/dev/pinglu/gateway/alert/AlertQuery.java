package dev.pinglu.gateway.alert;

import dev.pinglu.kit.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which open alerts are wanted. */
class AlertQuery extends ListQuery {
    @QueryParam("domain")
    @Parameter(description = "Only of this field of work, such as projects; operation for what concerns operators")
    @Nullable
    String domain;

    @QueryParam("rule")
    @Parameter(description = "Only what this rule finds, such as work.overdue")
    @Nullable
    String rule;

    @QueryParam("severity")
    @Parameter(description = "Only WARNING or only CRITICAL")
    @Nullable
    String severity;

    @QueryParam("subject")
    @Parameter(description = "Only about this record, by its key: <type>/<id>")
    @Nullable
    String subject;

    @QueryParam("acknowledged")
    @Parameter(description = "Only those of which somebody has taken note, or only the others")
    @Nullable
    String acknowledged;

    @QueryParam("escalated")
    @Parameter(description = "Only those that are the concern of a division above, or only the others")
    @Nullable
    String escalated;

    @QueryParam("mine")
    @Parameter(description = "Only the concern of the caller's own division, or only that of others")
    @Nullable
    String mine;
}
