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
import java.util.HashMap;
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

    private static final LocalDate END_OF_LAST_YEAR = LocalDate.of(2021, 12, 31);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2021, 10, 20), END_OF_LAST_YEAR, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 14));

    private static final String YEAR = "2022";
    private static final String LAST_YEAR = "2021";
    private static final List<Asked> ASKED = List.of(
            new Asked(YEAR, Optional.empty()),
            new Asked(YEAR, Optional.of(LocalDate.of(2022, 2, 14))),
            new Asked(LAST_YEAR, Optional.empty()),
            new Asked(LAST_YEAR, Optional.of(LocalDate.of(2021, 10, 20))),
            new Asked(LAST_YEAR, Optional.of(END_OF_LAST_YEAR)),
            new Asked(LAST_YEAR, Optional.of(LocalDate.of(2022, 1, 1))));

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
        // When
        var replayed = replay(events, divisions, Fault.NONE, random);
        // Then
        var figures = replayed.figures();
        assertThat(figures.now())
                .as("seed %d", seed)
                .isEqualTo(counted(events, Tree.NOW).figures());
        assertThat(figures.then())
                .as("seed %d", seed)
                .isEqualTo(counted(events, Tree.THEN).figures());
        for (var day : DAYS) {
            assertThat(figures.asOf().get(day))
                    .as("%s, seed %d", day, seed)
                    .isEqualTo(countedUntil(day, events).figures());
        }
        for (var asked : ASKED) {
            assertThat(replayed.rates().get(asked))
                    .as("%s, seed %d", asked, seed)
                    .isEqualTo(plainRates(asked, events));
        }
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
        assertThat(replayed.figures().now())
                .isNotEqualTo(counted(events, Tree.NOW).figures());
    }

    /** Rates of which year are asked for, and as of which day. */
    private record Asked(String year, Optional<LocalDate> asOf) {
        Question about(Collection<Metric> rates) {
            return new Question(rates, SOME_DIVISIONS, Period.parse(year), "", asOf, Tree.NOW);
        }
    }

    private record Replayed(ReplayedModel.Figures figures, Map<Asked, Map<String, String>> rates) {}

    private Replayed replay(List<Event> events, Divisions tree, Fault fault, Random chance) {
        var writer = new ModelWriter(entities, work, alerts, contributions, values, schemas, metrics, tree);
        return database.read(connection -> {
            try (var model = new ReplayedModel(connection, writer, log, chance, fault)) {
                model.read(events);
                var rates = new HashMap<Asked, Map<String, String>>();
                for (var asked : ASKED) {
                    rates.put(asked, model.rates(answers, metrics, asked.about(allRates())));
                }
                return new Replayed(model.figures(DAYS), rates);
            }
        });
    }

    private List<Metric> allRates() {
        return metrics.all().stream().filter(Metric::isRate).toList();
    }

    /** What has no period stands for a year that is over as it was at its end, and otherwise for the day that is asked for. */
    private static Map<String, String> plainRates(Asked asked, List<Event> events) {
        var count = asked.asOf().map(day -> countedUntil(day, events)).orElseGet(() -> counted(events, Tree.NOW));
        var timeless = asked.asOf().isEmpty() && asked.year().equals(LAST_YEAR)
                ? countedUntil(END_OF_LAST_YEAR, events)
                : count;
        return PlainRates.of(count, timeless, SOME_DIVISIONS, asked.year());
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

    private static PlainCount counted(List<Event> events, Tree tree) {
        return PlainCount.of(last(events, any -> true), tree);
    }

    private static PlainCount countedUntil(LocalDate day, List<Event> events) {
        return PlainCount.of(
                last(events, event -> !BusinessDay.dayOf(event.time()).isAfter(day)), Tree.NOW);
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
