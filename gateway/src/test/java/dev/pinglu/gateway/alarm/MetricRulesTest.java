package dev.pinglu.gateway.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.gateway.metric.MetricFiles;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.kit.alert.AlertEvent;
import dev.pinglu.kit.alert.Thresholds.Worse;
import dev.pinglu.kit.testing.AlertContract;
import dev.pinglu.kit.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of rules that is wrong keeps the gateway from starting, with file and line. */
@QuarkusTest
class MetricRulesTest {
    private static final String RULE = """
            - id: projects.behind
              name: {zh: 落后, en: Behind}
              metric: projects.start-rate
              basis: time
              levels: district township
              warning: {raise: "0.9", clear: "0.95"}
              critical: {raise: "0.6", clear: "0.7"}
            """;

    @Inject
    Metrics metrics;

    @Inject
    MetricRules own;

    @Test
    void aRuleIsReadWithItsThresholds() {
        // When
        var rule = read(RULE).all().get(0);
        // Then
        assertThat(rule.rule().thresholds().worse()).isEqualTo(Worse.LOWER);
        assertThat(rule.rule().thresholds().steps()).hasSize(2);
        assertThat(rule.levels()).hasSize(2);
        assertThat(own.all()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            basis: time        | base: time       | rules.yaml:4: there is no field base here
            projects.start-rate| projects.none    | rules.yaml:3: metric: there is no metric projects.none
            projects.start-rate| projects.listed  | rules.yaml:4: basis: projects.listed cannot be held against TIME
            basis: time        | basis: target    | rules.yaml:4: basis: projects.start-rate cannot be held against TARGET
            id: projects.behind| id: rural.behind | rules.yaml:1: id: expected a name such as projects.behind, found rural.behind
            district township  | county           | rules.yaml:5: levels: expected some of
            clear: "0.95"      | clear: "0.85"    | WARNING would be cleared before it is raised
            raise: "0.6"       | raise: "0.92"    | CRITICAL would be
            raise: "0.6"       | raise: much      | rules.yaml:7: raise: expected a number, found much
            raise: "0.6",      | ''               | rules.yaml:7: field raise is missing
            en: Behind         | cn: 落后          | rules.yaml:2: there is no field cn here
            basis: time        | quietDays: -1    | rules.yaml:4: quietDays: expected a whole number of at least 0, found -1
            """)
    void aRuleThatCannotBeIsNamedWithItsLine(String text, String wrong, String message) {
        assertThatThrownBy(() -> read(RULE.replace(text, wrong))).hasMessageContaining(message);
    }

    @Test
    void aRuleThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> read(RULE + RULE)).hasMessage("rules.yaml:8: id: projects.behind is defined twice");
    }

    @Test
    void alertsOfTheGatewayKeepTheirSchemaAndGoldenSample() {
        AlertContract.assertPublished("gateway");
        assertThat(EventContracts.eventsOf(AlertEvent.class)).hasSize(1);
    }

    private MetricRules read(String text) {
        return new MetricRules(MetricFiles.read("rules.yaml", text), metrics);
    }
}
