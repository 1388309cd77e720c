package dev.pinglu.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class RefusedStatementTest {
    @ParameterizedTest
    @CsvSource({
        "23505, 409, project_code_unique, project.code.unique",
        "23P01, 409, lease_overlap, lease.overlap",
        "23503, 409, project_park_id_fkey, project.park.id.fkey",
        "23514, 422, park_batch_check, park.batch.check",
    })
    void aConstraintIsNamedAsTheRuleThatRefused(String state, int status, String constraint, String rule) {
        var problem = RefusedStatement.problem(refusal(state, "n" + constraint)).orElseThrow();

        assertThat(problem.getStatusCode()).isEqualTo(status);
        assertThat(problem.getParameters().get("violations"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Violation.class))
                .extracting(Violation::rule)
                .isEqualTo(List.of(rule));
    }

    @Test
    void aColumnThatMayNotBeEmptyIsNamedItself() {
        var problem =
                RefusedStatement.problem(refusal("23502", "tpark", "cname")).orElseThrow();

        assertThat(problem.getStatusCode()).isEqualTo(422);
        assertThat(problem.getDetail()).endsWith("park_name");
    }

    @Test
    void whatIsNobodysRuleStaysAFailureOfOurs() {
        assertThat(RefusedStatement.problem(refusal("53200"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void changesInEachOthersWayAreToBeSentAgain(String state) {
        var problem = RefusedStatement.problem(refusal(state)).orElseThrow();

        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getHeaders()).containsEntry("Retry-After", 1);
    }

    /** As the server sends it: each field is a letter and a text that ends with a zero. */
    private static PSQLException refusal(String state, String... fields) {
        var message = "SERROR\0C" + state + "\0Mrefused\0" + String.join("\0", fields) + "\0";
        return new PSQLException(new ServerErrorMessage(message), false);
    }
}
