package dev.pinglu.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Takes the mismatches of JSON that Quarkus would otherwise answer in a form of its own. */
@Provider
@Priority(Priorities.USER - 100)
public final class JsonMismatchMapper extends ExceptionMapperBase<MismatchedInputException> {
    @Override
    protected HttpProblem toProblem(MismatchedInputException mismatch) {
        return HttpProblem.valueOf(Status.BAD_REQUEST);
    }
}
