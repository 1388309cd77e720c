package dev.pinglu.kit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes requests of rows, as valid as those that come by themselves. */
@Singleton
public class RowRequests {
    private final Validator validator;
    private final ObjectMapper json;

    RowRequests(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /**
     * The request that a row makes, if it is a valid one.
     *
     * @param prefix of every reported path, empty or ending in a dot
     */
    public <R> Optional<R> read(ObjectNode content, Class<R> type, String prefix, RowFindings findings) {
        try {
            var request = json.treeToValue(content, type);
            var broken = validator.validate(request);
            broken.stream()
                    .map(Problems::violation)
                    .forEach(one -> findings.add(new Violation(one.rule(), prefix + one.path(), one.message())));
            return broken.isEmpty() ? Optional.of(request) : Optional.empty();
        } catch (JsonMappingException unreadable) {
            var path = unreadable.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            findings.add(prefix + path, "cell.value", "无法识别");
            return Optional.empty();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
