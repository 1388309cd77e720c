package dev.pinglu.kit.access;

import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers a token that is refused without saying why, and 503 while there are no keys to check it with. */
@Provider
@Priority(Priorities.USER - 100)
public final class RefusedTokenMapper extends ExceptionMapperBase<AuthenticationFailedException> {
    @Override
    protected HttpProblem toProblem(AuthenticationFailedException refused) {
        return refused.getCause() instanceof OIDCException
                ? Problems.of(ProblemType.UNAVAILABLE)
                        .withHeader(HttpHeaders.RETRY_AFTER, TokenMechanism.RETRY_AFTER_SECONDS)
                        .build()
                : Problems.of(ProblemType.UNAUTHORISED)
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
    }
}
