package dev.pinglu.rural.sown;

import static java.util.stream.Collectors.toSet;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All sown records. */
@Singleton
class SownRecords extends Aggregates<SownRecord> {
    private static final Sorts<SownRecord> SORTS = Sorts.<SownRecord>byEntry()
            .and("sownMu", "figures.sownMu", sown -> sown.figures().sownMu(), BigDecimal::new);

    private final EntityManager entities;
    private final Divisions divisions;

    SownRecords(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope, Divisions divisions) {
        super(SownRecord.class, entities, outbox, followUp, scope);
        this.entities = entities;
        this.divisions = divisions;
    }

    @Override
    protected List<Task> tasks(SownRecord sown) {
        var title = new Wording(
                sown.year() + "年" + sown.crop().chinese() + "种植情况",
                sown.crop().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + sown.year());
        var level = divisions.find(sown.divisionCode()).map(Division::level).orElse(Level.TOWNSHIP);
        return SownWork.of(sown, subject(sown, SownRecordResource.PATH, title), level);
    }

    /**
     * Lets nobody else register anything of the same year, season and crop before the transaction has ended: of a place and one
     * above it, each would see the other missing.
     */
    void lock(Collection<Harvest> harvests) {
        harvests.stream()
                .map(harvest -> "sown/" + harvest.year() + "/" + harvest.season() + "/" + harvest.crop())
                .distinct()
                .sorted()
                .forEach(key -> entities.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
                        .setParameter("key", key)
                        .getSingleResult());
    }

    /**
     * What is recorded in any of the places, within the caller's division or not.
     *
     * @param harvests only of their years, seasons and crops
     */
    Set<Harvest> recorded(Collection<Harvest> harvests, Collection<String> places) {
        return entities.createQuery(
                        "select e.year, e.season, e.crop, e.divisionCode from SownRecord e where not e.removed"
                                + " and e.year in :years and e.season in :seasons and e.crop in :crops"
                                + " and e.divisionCode in :places",
                        Object[].class)
                .setParameter("years", harvests.stream().map(Harvest::year).collect(toSet()))
                .setParameter("seasons", harvests.stream().map(Harvest::season).collect(toSet()))
                .setParameter("crops", harvests.stream().map(Harvest::crop).collect(toSet()))
                .setParameter("places", places)
                .getResultStream()
                .map(row -> new Harvest((Integer) row[0], (Season) row[1], (Crop) row[2], (String) row[3]))
                .collect(toSet());
    }

    /**
     * A page of the records that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<SownRecord> page(SownQuery query) {
        var selection = select(query, "divisionCode")
                .and("e.year = :year", "year", QueryValues.year("year", query.year))
                .and("e.season = :season", "season", QueryValues.choice("season", query.season, Season.class))
                .and("e.crop = :crop", "crop", QueryValues.choice("crop", query.crop, Crop.class))
                .and("e.stage = :stage", "stage", QueryValues.choice("stage", query.stage, SownStage.class));
        return selection.page(SORTS, query);
    }
}
