package dev.pinglu.projects.parcel;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.ledger.Book;
import dev.pinglu.kit.ledger.RecordEntrance;
import dev.pinglu.kit.ledger.RowRequests;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.SheetForm;
import dev.pinglu.projects.park.Park;
import dev.pinglu.projects.park.Parks;
import dev.pinglu.projects.project.NamedProjects;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How sheets of parcels enter the ledger. */
@Singleton
@Unremovable
class ParcelEntrance extends RecordEntrance<LandParcel, DescribeParcel> {
    private static final Map<String, List<String>> PARK = Map.of("parkId", List.of(ParcelSheet.PARK_CODE));

    private final LandParcels parcels;
    private final LandParcelService service;
    private final NamedProjects projects;
    private final Parks parks;
    private final Scope scope;
    private final ObjectMapper json;

    ParcelEntrance(
            LandParcels parcels,
            LandParcelService service,
            NamedProjects projects,
            Parks parks,
            Scope scope,
            RowRequests requests,
            ObjectMapper json) {
        super(DescribeParcel.class, parcels, requests, json);
        this.parcels = parcels;
        this.service = service;
        this.projects = projects;
        this.parks = parks;
        this.scope = scope;
        this.json = json;
    }

    @Override
    public Class<? extends AggregateRoot> type() {
        return LandParcel.class;
    }

    @Override
    public SheetForm form() {
        return ParcelSheet.FORM;
    }

    @Override
    public List<String> senders() {
        return List.of(Roles.PROJECTS_CLERK, Roles.PARK_CLERK);
    }

    @Override
    protected Map<String, List<String>> columns() {
        return Stream.of(NamedProjects.PLACES, PARK)
                .flatMap(places -> places.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    protected Book<LandParcel, DescribeParcel> bookOf(FilledSheet rows) {
        var named = projects.of(rows);
        var places = new HashMap<String, Park>();
        rows.texts(ParcelSheet.PARK_CODE).forEach(code -> parks.coded(code).ifPresent(park -> places.put(code, park)));
        var known = parcels.lockKnown(
                rows.texts("parcelNo"),
                named.ids(),
                places.values().stream().map(Park::id).toList());
        return new ParcelBook(
                named,
                places,
                new KnownParcels(known, scope),
                service,
                row -> json.valueToTree(service.shown(row)),
                projects);
    }
}
