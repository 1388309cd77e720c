package dev.pinglu.gateway.model;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.alert.OpenAlerts;
import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.entity.EntityStates;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.value.Answers;
import dev.pinglu.gateway.value.Contributions;
import dev.pinglu.gateway.value.MetricValues;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.value.Tree;
import dev.pinglu.gateway.work.OpenWork;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.division.KnownDivisions;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.Period;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of records that are created, changed, moved and removed at random, delivered in mixed order, twice, across restarts and
 * rebuilds: every figure of every metric, division and period is what a plain count of the last states says, and each fault that is
 * planted makes it another one. That an ingester that lost its lease changes nothing is told by {@code FencingTest}.
 * {@code -Dpinglu.seed} repeats a run.
 */
@QuarkusTest
class RandomHistoriesTest {
    private static final int RECORDS = 2_000;
    private static final int FEW = 150;
    /** A rebuild at the very end would undo some faults, so what is planted is not left to chance. */
    private static final long ALWAYS_THE_SAME = 1;

    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2022, 2, 14), LocalDate.of(2022, 6, 30));

    private static final String YEAR = "2022";
    private static final List<String> SOME_DIVISIONS =
            List.of("140603", "140603100", "140603101", "140603100001", "140603992");

    @Inject
    Answers answers;

    @Inject
    Database database;

    @Inject
    EventLog log;

    @Inject
    EntityStates entities;

    @Inject
    OpenWork work;

    @Inject
    OpenAlerts alerts;

    @Inject
    Contributions contributions;

    @Inject
    MetricValues values;

    @Inject
    EventSchemas schemas;

    @Inject
    Metrics metrics;

    @Inject
    Divisions divisions;

    private final long seed = Long.getLong("pinglu.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void everyFigureIsWhatAPlainCountSays() {
        // Given
        var events = new RandomHistories(random).events(RECORDS);
        var count = PlainCount.of(last(events, any -> true), Tree.NOW);
        // When
        var replayed = replay(events, divisions, Fault.NONE, random);
        // Then
        var figures = replayed.figures();
        assertThat(figures.now()).as("seed %d", seed).isEqualTo(count.figures());
        assertThat(figures.then()).as("seed %d", seed).isEqualTo(counted(events, any -> true, Tree.THEN));
        for (var day : DAYS) {
            var until =
                    counted(events, event -> !BusinessDay.dayOf(event.time()).isAfter(day), Tree.NOW);
            assertThat(figures.asOf().get(day)).as("seed %d", seed).isEqualTo(until);
        }
        assertThat(replayed.rates()).as("seed %d", seed).isEqualTo(PlainRates.of(count, SOME_DIVISIONS, YEAR));
        assertThat(metricsOf(figures.now()))
                .as("every metric has its plain count, seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(storedMetrics());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPlantedFaultIsFound(Fault fault) {
        // Given
        var always = new Random(ALWAYS_THE_SAME);
        var events = new RandomHistories(always).events(FEW);
        var tree = fault == Fault.WRONG_ANCESTOR ? moved("140603100001", "140603101") : divisions;
        // When
        var replayed = replay(events, tree, fault, always);
        // Then
        assertThat(replayed.figures().now()).isNotEqualTo(counted(events, any -> true, Tree.NOW));
    }

    private record Replayed(ReplayedModel.Figures figures, Map<String, String> rates) {}

    private Replayed replay(List<Event> events, Divisions tree, Fault fault, Random chance) {
        var writer = new ModelWriter(entities, work, alerts, contributions, values, schemas, metrics, tree);
        return database.read(connection -> {
            try (var model = new ReplayedModel(connection, writer, log, chance, fault)) {
                model.read(events);
                return new Replayed(model.figures(DAYS), model.rates(answers, metrics, aboutRates()));
            }
        });
    }

    private Question aboutRates() {
        var rates = metrics.all().stream().filter(Metric::isRate).toList();
        return new Question(rates, SOME_DIVISIONS, Period.parse(YEAR), "", Optional.empty(), Tree.NOW);
    }

    /** What is neither made of others nor of a test of its own. */
    private Set<String> storedMetrics() {
        return metrics.all().stream()
                .filter(metric -> !metric.isRate())
                .map(Metric::id)
                .filter(id -> !id.startsWith("tests."))
                .collect(toSet());
    }

    private static Set<String> metricsOf(Map<String, String> figures) {
        return figures.keySet().stream()
                .map(place -> place.substring(0, place.indexOf(' ')))
                .collect(toSet());
    }

    /** The tree with one division in the wrong place. */
    private Divisions moved(String code, String parent) {
        return KnownDivisions.of(divisions.all().stream()
                .map(one -> one.code().equals(code)
                        ? new Division(
                                code,
                                one.name(),
                                one.level(),
                                Optional.of(parent),
                                one.shortName(),
                                one.validFrom(),
                                one.validTo(),
                                one.successor())
                        : one)
                .toList());
    }

    private static Map<String, String> counted(List<Event> events, Predicate<Event> asked, Tree tree) {
        return PlainCount.of(last(events, asked), tree).figures();
    }

    /** The last state of each record among the events that are asked for. */
    private static Collection<Event> last(List<Event> events, Predicate<Event> asked) {
        var known = new HashSet<>(events);
        return known.stream()
                .filter(asked)
                .collect(toMap(
                        Event::key,
                        e -> e,
                        (one, other) -> one.sequence().compareTo(other.sequence()) > 0 ? one : other))
                .values();
    }

    /** What may go wrong. */
    enum Fault {
        NONE,
        REMOVAL_IGNORED,
        STALE_APPLIED,
        EVENT_DROPPED,
        APPLIED_TWICE,
        WRONG_ANCESTOR
    }
}
