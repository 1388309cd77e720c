package dev.pinglu.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Gives every failure that reaches the edge the shape of the catalogue, whichever library raised it, and keeps class
 * names and internals out of it.
 */
@Singleton
@Unremovable
class ProblemShape implements ProblemPostProcessor {
    private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final int BEFORE_LOGGING = 500;

    @Override
    public int priority() {
        return BEFORE_LOGGING;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && "urn".equals(problem.getType().getScheme())) {
            return problem;
        } else if (problem.getStatusCode() < Status.BAD_REQUEST.getStatusCode()) {
            // The way on to a login or back from it travels as an exception, and is no failure.
            return problem;
        }
        return fromCause(context.cause).orElseGet(() -> fromStatus(problem));
    }

    static Optional<HttpProblem> fromCause(@Nullable Throwable raised) {
        for (Throwable cause = raised; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpProblem known && known.getType() != null) {
                return Optional.of(known);
            } else if (cause instanceof ConstraintViolationException invalid) {
                return Optional.of(Problems.invalid(invalid.getConstraintViolations().stream()
                        .map(ProblemShape::violation)
                        .toList()));
            } else if (cause instanceof JsonProcessingException json && isOfTheRequest(raised, json)) {
                return Optional.of(Problems.invalid(List.of(violation(json))));
            } else if (cause instanceof PSQLException refused) {
                return RefusedStatement.problem(refused);
            } else if (cause instanceof OptimisticLockException) {
                return Optional.of(Problems.of(ProblemType.STALE_VERSION).build());
            }
        }
        return Optional.empty();
    }

    /** Whether it was the request that could not be read: JSON of our own that is damaged is not its sender's fault. */
    private static boolean isOfTheRequest(@Nullable Throwable raised, JsonProcessingException json) {
        return json.getProcessor() instanceof JsonParser
                && (raised == json || raised instanceof WebApplicationException);
    }

    private static HttpProblem fromStatus(HttpProblem problem) {
        var type = ProblemType.forStatus(problem.getStatusCode());
        var builder = Problems.of(type).withInstance(problem.getInstance());
        problem.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }

    static Violation violation(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Violation("field." + kebab(constraint), path(violation.getPropertyPath()), violation.getMessage());
    }

    /** The path without the method and parameter that Bean Validation puts in front of a request's own fields. */
    private static String path(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false).toList();
        var fields = nodes.stream()
                .filter(node -> switch (node.getKind()) {
                    case PROPERTY, BEAN, CONTAINER_ELEMENT -> true;
                    case METHOD, CONSTRUCTOR, PARAMETER, CROSS_PARAMETER, RETURN_VALUE -> false;
                })
                .map(Path.Node::toString)
                .filter(name -> !name.isEmpty() && !name.startsWith("<"))
                .collect(Collectors.joining("."));
        return fields.isEmpty() ? nodes.get(nodes.size() - 1).toString() : fields;
    }

    private static Violation violation(JsonProcessingException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return new Violation(
                    "json.unknown-field", path(unknown), "There is no field " + unknown.getPropertyName() + " here");
        } else if (json instanceof InvalidFormatException format) {
            return new Violation("json.wrong-type", path(format), "Not " + expected(format.getTargetType()));
        } else if (json instanceof MismatchedInputException mismatch) {
            return new Violation("json.wrong-type", path(mismatch), "Expected " + expected(mismatch.getTargetType()));
        } else if (json instanceof JsonMappingException mapping) {
            return new Violation("json.wrong-value", path(mapping), "This value cannot be read");
        }
        var at = json.getLocation();
        var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new Violation("json.malformed", "", "The body is not well-formed JSON" + place);
    }

    private static String path(JsonMappingException json) {
        var path = new StringBuilder();
        for (var step : json.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String expected(@Nullable Class<?> target) {
        if (target == null) {
            return "a value of another type";
        } else if (target.isEnum()) {
            return "one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        } else if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
            return target == boolean.class ? "true or false" : "a number in range";
        } else if (java.time.temporal.Temporal.class.isAssignableFrom(target)) {
            return "a date or time in ISO 8601 form";
        } else if (target == String.class) {
            return "a text";
        } else if (target == java.util.UUID.class) {
            return "a UUID";
        }
        return java.util.Collection.class.isAssignableFrom(target) ? "an array" : "an object";
    }

    private static String kebab(String camelCase) {
        return CAMEL_HUMP.matcher(camelCase).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
