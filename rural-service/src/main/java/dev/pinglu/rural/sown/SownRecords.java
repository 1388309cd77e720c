package dev.pinglu.rural.sown;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;

/** All sown records. */
@Singleton
class SownRecords extends Aggregates<SownRecord> {
    private static final Sorts<SownRecord> SORTS = Sorts.<SownRecord>byEntry()
            .and("sownMu", "figures.sownMu", sown -> sown.figures().sownMu(), BigDecimal::new);

    private final EntityManager entities;

    SownRecords(EntityManager entities, Outbox outbox, Scope scope) {
        super(SownRecord.class, entities, outbox, scope);
        this.entities = entities;
    }

    /** Whether the same crop of the same harvest is recorded in any of the places, within the caller's division or not. */
    boolean existIn(Collection<String> places, RegisterSown sown) {
        return !entities.createQuery(
                        "select e.id from SownRecord e where not e.removed and e.year = :year and e.season = :season"
                                + " and e.crop = :crop and e.divisionCode in :places",
                        java.util.UUID.class)
                .setParameter("year", sown.year())
                .setParameter("season", sown.season())
                .setParameter("crop", sown.crop())
                .setParameter("places", places)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
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
        return page(selection, SORTS, query);
    }
}
