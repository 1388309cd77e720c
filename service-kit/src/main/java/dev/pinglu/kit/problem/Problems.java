package dev.pinglu.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Builds the problems that code throws; the edge renders them as {@code application/problem+json}. */
public final class Problems {
    private Problems() {}

    /** A builder with the type's URI, title and status set. */
    public static HttpProblem.Builder of(ProblemType type) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status());
    }

    /** 400: the request itself is malformed or names something that does not exist. */
    public static HttpProblem invalid(List<Violation> violations) {
        return withViolations(ProblemType.INVALID_REQUEST, violations);
    }

    /** 400 with a single violation. */
    public static HttpProblem invalid(String rule, String path, String message) {
        return invalid(List.of(new Violation(rule, path, message)));
    }

    /** 422: the request is well-formed, and a rule of the domain refuses it. */
    public static HttpProblem refused(List<Violation> violations) {
        return withViolations(ProblemType.RULE_BROKEN, violations);
    }

    /** 422 with a single violation. */
    public static HttpProblem refused(String rule, String path, String message) {
        return refused(List.of(new Violation(rule, path, message)));
    }

    /** Throws the 422 of everything that was found, if anything was. */
    public static void refuseIfAny(List<Violation> violations) {
        refuseIfAny(ProblemType.RULE_BROKEN, violations);
    }

    /** Throws the problem of everything that was found, if anything was. */
    public static void refuseIfAny(ProblemType type, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw withViolations(type, violations);
        }
    }

    /** 403: the caller is known, and may not do that. */
    public static HttpProblem forbidden() {
        return of(ProblemType.FORBIDDEN).build();
    }

    /** 404: no such record, or none that the caller may know of. */
    public static HttpProblem notFound(String what, Object id) {
        return of(ProblemType.NOT_FOUND).withDetail("No " + what + " " + id).build();
    }

    /** 409: the request contradicts what is recorded. */
    public static HttpProblem conflict(String rule, String message) {
        return of(ProblemType.CONFLICT)
                .withDetail(message)
                .with("violations", List.of(new Violation(rule, "", message)))
                .build();
    }

    /** 409 that lists what is recorded against the request. */
    public static HttpProblem conflict(String message, List<Violation> violations) {
        return of(ProblemType.CONFLICT)
                .withDetail(message)
                .with("violations", violations)
                .build();
    }

    /** 409: the stage machine has no such step; {@code allowed} are the targets it has. */
    public static HttpProblem transitionRefused(Enum<?> from, Enum<?> to, Collection<? extends Enum<?>> allowed) {
        return of(ProblemType.TRANSITION_REFUSED)
                .withDetail("From " + from + " there is no step to " + to)
                .with("from", from.name())
                .with("to", to.name())
                .with("allowed", allowed.stream().map(Enum::name).toList())
                .build();
    }

    /** Everything that a problem lists; what it says as a whole where it lists nothing. */
    public static List<Violation> violations(HttpProblem problem) {
        return problem.getParameters().get("violations") instanceof List<?> listed
                ? listed.stream().map(Violation.class::cast).toList()
                : List.of(new Violation("sheet.refused", "", String.valueOf(problem.getDetail())));
    }

    /** What Bean Validation found, as a problem tells it. */
    public static Violation violation(ConstraintViolation<?> found) {
        return ProblemShape.violation(found);
    }

    /** The problem that a failure is to whoever caused it; empty for a failure of ours. */
    public static Optional<HttpProblem> causedBySender(Throwable failure) {
        return ProblemShape.fromCause(failure);
    }

    private static HttpProblem withViolations(ProblemType type, List<Violation> violations) {
        return of(type).withDetail(
                        violations.size() == 1
                                ? violations.get(0).message()
                                : violations.size() + " things are wrong; see violations")
                .with("violations", violations)
                .build();
    }
}
