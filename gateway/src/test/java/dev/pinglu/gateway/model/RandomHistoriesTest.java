package dev.pinglu.gateway.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.alert.OpenAlerts;
import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.entity.EntityStates;
import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.value.Contributions;
import dev.pinglu.gateway.value.MetricValues;
import dev.pinglu.gateway.value.Tree;
import dev.pinglu.gateway.work.OpenWork;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.division.KnownDivisions;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of records that are created, changed, moved and removed at random, delivered in mixed order, twice, across restarts and
 * rebuilds: every figure of every division and period is what a plain count of the last states says, and each fault that is planted
 * makes it another one. {@code -Dpinglu.seed} repeats a run.
 */
@QuarkusTest
class RandomHistoriesTest {
    private static final int RECORDS = 2_000;
    private static final int FEW = 150;
    /** A rebuild at the very end would undo some faults, so what is planted is not left to chance. */
    private static final long ALWAYS_THE_SAME = 1;

    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2022, 2, 14), LocalDate.of(2022, 6, 30));

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
        var figures = replay(events, divisions, Fault.NONE, random);
        // Then
        assertThat(figures.now()).as("seed %d", seed).isEqualTo(PlainCount.of(last(events, any -> true), Tree.NOW));
        assertThat(figures.then()).as("seed %d", seed).isEqualTo(PlainCount.of(last(events, any -> true), Tree.THEN));
        assertThat(figures.now()).hasSizeGreaterThan(2_000);
        for (var day : DAYS) {
            var until = last(events, event -> !BusinessDay.dayOf(event.time()).isAfter(day));
            assertThat(figures.asOf().get(day)).as("seed %d", seed).isEqualTo(PlainCount.of(until, Tree.NOW));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPlantedFaultIsFound(Fault fault) {
        // Given
        var always = new Random(ALWAYS_THE_SAME);
        var events = new RandomHistories(always).events(FEW);
        var tree = fault == Fault.WRONG_ANCESTOR ? moved("140603100001", "140603101") : divisions;
        // When
        var figures = replay(events, tree, fault, always);
        // Then
        assertThat(figures.now()).isNotEqualTo(PlainCount.of(last(events, any -> true), Tree.NOW));
    }

    private ReplayedModel.Figures replay(List<Event> events, Divisions tree, Fault fault, Random chance) {
        var writer = new ModelWriter(entities, work, alerts, contributions, values, schemas, metrics, tree);
        return database.read(connection -> {
            try (var model = new ReplayedModel(connection, writer, log, chance, fault)) {
                model.read(events);
                return model.figures(DAYS);
            }
        });
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
