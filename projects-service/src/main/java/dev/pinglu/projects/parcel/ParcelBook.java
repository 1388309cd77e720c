package dev.pinglu.projects.parcel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.ledger.Book;
import dev.pinglu.kit.ledger.RowFindings;
import dev.pinglu.projects.park.Park;
import dev.pinglu.projects.project.NamedProjects;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The parcels that a sheet may be about.
 *
 * @param parks that it names, by their codes
 */
record ParcelBook(
        NamedProjects.OfSheet named,
        Map<String, Park> parks,
        KnownParcels known,
        LandParcelService service,
        Function<LandParcel, ObjectNode> row,
        NamedProjects projects)
        implements Book<LandParcel, DescribeParcel> {

    @Override
    public Set<String> resolve(ObjectNode row, Set<String> paths, RowFindings findings) {
        var fields = new HashSet<>(named.resolve(row, paths, findings));
        if (paths.contains(ParcelSheet.PARK_CODE)) {
            fields.add("parkId");
            var code = row.path(ParcelSheet.PARK_CODE);
            if (parks.containsKey(code.asText())) {
                row.put("parkId", parks.get(code.asText()).id().toString());
            } else if (!code.isMissingNode()) {
                findings.add("parkId", "park.unknown", "没有这个园区");
            }
        }
        return fields;
    }

    @Override
    public Optional<LandParcel> recognised(ObjectNode row, RowFindings findings) {
        return known.find(row, findings);
    }

    @Override
    public Object nameOf(ObjectNode row) {
        return KnownParcels.nameOf(row);
    }

    @Override
    public DescribeParcel recorded(LandParcel parcel) {
        return parcel.terms().asRequest(parcel.parkId(), parcel.projectId());
    }

    @Override
    public LandParcel registered(DescribeParcel request) {
        return service.registered(request);
    }

    @Override
    public Consumer<LandParcel> revision(LandParcel parcel, DescribeParcel request) {
        return service.revision(parcel, request);
    }

    @Override
    public JsonNode shown(LandParcel parcel) {
        return projects.named(List.of(row.apply(parcel))).get(0);
    }
}
