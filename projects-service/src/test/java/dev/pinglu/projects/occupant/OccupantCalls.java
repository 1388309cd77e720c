package dev.pinglu.projects.occupant;

import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.projects.park.ParkFixture.aPark;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import java.util.Map;
import java.util.UUID;

/** How the operations of occupants are called by someone who may call them. */
public final class OccupantCalls {
    private static final String PATH = OccupantResource.PATH;

    private OccupantCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        return Map.of(
                "listOccupants", at -> Call.get(at, PATH + "?division=" + at),
                "exportOccupants", at -> Call.get(at, PATH + "/export?format=CSV&division=" + at),
                "getOccupant", at -> Call.get(at, admitted(at)),
                "getHistoryOfOccupant", at -> Call.get(at, admitted(at) + "/history"),
                "admitOccupant", at -> Call.post(at, PATH, described(park(at))),
                "reviseOccupant",
                        at -> {
                            var occupant = described(park(at));
                            return Call.put(at, created(PATH, occupant), "", occupant);
                        },
                "tellOutputOfOccupant", at -> Call.put(at, admitted(at), "/outputs/2022", Map.of("outputFen", 1)),
                "tellDepartureOfOccupant",
                        at -> Call.change(at, admitted(at), "/departure", Map.of("on", "2022-10-01", "reason", "试验")),
                "getLandEfficiencyOfPark", at -> Call.get(at, "/api/projects/parks/" + park(at) + "/land-efficiency"));
    }

    private static UUID park(String at) {
        return aPark().in(at).registered();
    }

    private static String admitted(String at) {
        return created(PATH, described(park(at)));
    }

    private static Map<String, Object> described(UUID park) {
        return Map.of("parkId", park, "enterprise", Map.of("name", "示例企业"), "admittedOn", "2022-03-01");
    }
}
