package dev.pinglu.projects.parcel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.ledger.RowFindings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parcels as rows of a sheet name them: by number; one that has none yet by its name among those of its project, or else of its park. Land that was
 * taken back keeps its number, under which it may be supplied anew.
 */
final class KnownParcels {
    private static final String NUMBER = "parcelNo";
    private static final String NAME = "parcelName";

    private final Map<String, List<LandParcel>> byNumber = new HashMap<>();
    private final Map<Name, List<LandParcel>> byName = new HashMap<>();
    private final Scope scope;

    KnownParcels(Collection<LandParcel> parcels, Scope scope) {
        this.scope = scope;
        for (var parcel : parcels) {
            var number = parcel.terms().parcelNo;
            if (number != null) {
                byNumber.computeIfAbsent(number, none -> new ArrayList<>()).add(parcel);
            } else if (scope.covers(parcel.divisionCode())) {
                byName.computeIfAbsent(Name.of(parcel), none -> new ArrayList<>())
                        .add(parcel);
            }
        }
    }

    private record Name(@Nullable String number, String owner, String name) {
        static Name of(LandParcel parcel) {
            return new Name(null, owner(parcel.projectId(), parcel.parkId()), parcel.terms().parcelName);
        }

        static Name of(ObjectNode row) {
            return new Name(
                    null,
                    owner(id(row, "projectId"), id(row, "parkId")),
                    row.path(NAME).asText());
        }

        private static String owner(@Nullable UUID project, @Nullable UUID park) {
            return Objects.toString(project == null ? park : project, "");
        }

        private static @Nullable UUID id(ObjectNode row, String field) {
            return row.has(field) ? UUID.fromString(row.get(field).asText()) : null;
        }
    }

    /** By what the row of a new parcel is known. */
    static Object nameOf(ObjectNode row) {
        return row.has(NUMBER) ? new Name(row.get(NUMBER).asText(), "", "") : Name.of(row);
    }

    Optional<LandParcel> find(ObjectNode row, RowFindings findings) {
        var number = row.has(NUMBER) ? row.get(NUMBER).asText() : null;
        var numbered = number == null ? List.<LandParcel>of() : standing(row, number);
        if (numbered.size() == 1) {
            return covered(numbered.get(0), findings);
        }
        var found = numbered.isEmpty() ? byName.getOrDefault(Name.of(row), List.of()) : numbered;
        if (found.size() > 1) {
            findings.add(
                    number == null ? NAME : NUMBER,
                    "parcel.sheet.ambiguous",
                    "台账中有" + found.size() + "个地块是这个" + (number == null ? "名称，请填宗地号" : "宗地号"));
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    /** Those of a number: what was taken back is meant by rows that say so. */
    private List<LandParcel> standing(ObjectNode row, String number) {
        boolean takenBack =
                ParcelStatus.TAKEN_BACK.name().equals(row.path("status").asText());
        return byNumber.getOrDefault(number, List.of()).stream()
                .filter(parcel -> takenBack == (parcel.status() == ParcelStatus.TAKEN_BACK))
                .filter(parcel -> !takenBack
                        || !row.has("suppliedOn")
                        || row.get("suppliedOn").asText().equals(Objects.toString(parcel.terms().suppliedOn)))
                .toList();
    }

    /** A number is taken wherever the parcel lies. */
    private Optional<LandParcel> covered(LandParcel parcel, RowFindings findings) {
        if (scope.covers(parcel.divisionCode())) {
            return Optional.of(parcel);
        }
        findings.add(NUMBER, "parcel.number.unique", "这个宗地号已经登记");
        return Optional.empty();
    }
}
