package dev.pinglu.gateway.work;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.WorkItemQuery;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which open items of all services are wanted. */
class WorkQuery extends WorkItemQuery {
    private static final Set<String> DOMAINS = Set.of("projects", "rural", "civility");
    private static final int LONGEST_TEXT = 20;

    @QueryParam("domain")
    @Parameter(description = "Only of this field of work: projects, rural or civility")
    @Nullable
    String domain;

    @Override
    public Optional<String> domain() {
        return QueryValues.text("domain", domain, LONGEST_TEXT).map(asked -> {
            if (!DOMAINS.contains(asked)) {
                throw Problems.invalid("query.choice", "domain", "Expected one of projects, rural, civility");
            }
            return asked;
        });
    }
}
