package dev.pinglu.projects.parcel;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Selection;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.park.ParkEvent;
import dev.pinglu.projects.park.ParkFollower;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.RecordsOfProjects;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All parcels of land of the ledger. */
@Singleton
class LandParcels extends RecordsOfProjects<LandParcel> implements ParkFollower {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<LandParcel> SORTS = Sorts.<LandParcel>byEntry()
            .and("parcelName", "terms.parcelName", parcel -> parcel.terms().parcelName, Function.identity());

    private final BusinessDay businessDay;
    private final IdleLimits limits;

    LandParcels(
            EntityManager entities,
            Outbox outbox,
            FollowUp followUp,
            Scope scope,
            BusinessDay businessDay,
            IdleLimits limits) {
        super(LandParcel.class, entities, outbox, followUp, scope);
        this.businessDay = businessDay;
        this.limits = limits;
    }

    @Override
    protected Subject subject(LandParcel parcel) {
        return subject(parcel, LandParcelResource.PATH, Wording.of(parcel.terms().parcelName));
    }

    /** Who surveys and determines idle land works in a ledger of their own; alerts tell when it is time. */
    @Override
    protected List<Task> tasks(LandParcel parcel) {
        return List.of();
    }

    @Override
    protected List<Reading> readings(LandParcel parcel) {
        return IdleAlerts.of(parcel, subject(parcel), limits, businessDay.today());
    }

    /**
     * Those that have one of these numbers or belong to one of these projects or parks, wherever they lie, locked until the transaction
     * ends.
     */
    Collection<LandParcel> lockKnown(Collection<String> numbers, Collection<UUID> projects, Collection<UUID> parks) {
        var known = new LinkedHashSet<LandParcel>();
        known.addAll(lockAll("terms.parcelNo", numbers));
        known.addAll(lockAll("projectId", projects));
        known.addAll(lockAll("parkId", parks));
        return known;
    }

    /** Those of a project, wherever they lie; nothing of them may be shown. */
    List<LandParcel> ofProject(UUID projectId) {
        return matching("projectId", projectId);
    }

    @Override
    protected Optional<String> behind() {
        return Optional.of("e.divisionCode <> p.description.divisionCode");
    }

    @Override
    protected void repeat(LandParcel parcel, ProjectEvent.State project) {
        parcel.follow(project.divisionCode());
    }

    /** Lets those that belong to no project lie where their parks do. */
    @Override
    public void follow(List<ParkEvent.State> parks) {
        Map<UUID, String> places =
                parks.stream().collect(Collectors.toMap(ParkEvent.State::id, ParkEvent.State::divisionCode));
        lockAll("parkId", places.keySet())
                .forEach(one -> changeUnasked(
                        one.id(),
                        parcel -> parcel.projectId() == null
                                && !parcel.divisionCode().equals(places.get(parcel.parkId())),
                        parcel -> parcel.follow(Objects.requireNonNull(places.get(parcel.parkId())))));
    }

    /**
     * A page of the parcels that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<LandParcel> page(ParcelQuery query) {
        return selection(query).page(SORTS, query);
    }

    /**
     * All parcels that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read, or if there are more than so many
     */
    List<LandParcel> all(ParcelQuery query, int most) {
        return selection(query).all(SORTS, query, most);
    }

    private Selection<LandParcel> selection(ParcelQuery query) {
        Optional<ParcelStatus> status = QueryValues.choice("status", query.status, ParcelStatus.class);
        return select(query, "divisionCode")
                .and("e.parkId = :park", "park", QueryValues.uuid("park", query.park))
                .and("e.projectId = :project", "project", QueryValues.uuid("project", query.project))
                .and("e.status = :status", "status", status)
                .and(
                        "e.terms.supplyWay = :way",
                        "way",
                        QueryValues.choice("supplyWay", query.supplyWay, SupplyWay.class))
                .andText(
                        QueryValues.text("q", query.text, LONGEST_TEXT),
                        "terms.parcelName",
                        "terms.parcelNo",
                        "terms.contractNo");
    }
}
