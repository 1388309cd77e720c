package dev.pinglu.projects.park;

import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.projects.park.ParkFixture.aPark;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import java.util.Map;

/** How the operations of parks are called by someone who may call them. */
public final class ParkCalls {
    private static final String PATH = ParkResource.PATH;

    private ParkCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        return Map.of(
                "listParks", at -> Call.get(at, PATH + "?division=" + at),
                "getPark", at -> Call.get(at, registered(at)),
                "getHistoryOfPark", at -> Call.get(at, registered(at) + "/history"),
                "registerPark", at -> Call.post(at, PATH, aPark().in(at).described()),
                "revisePark",
                        at -> {
                            var park = aPark().in(at).described();
                            return Call.put(at, created(PATH, park), "", park);
                        },
                "changeStageOfPark",
                        at -> Call.change(
                                at, registered(at), "/transitions", Map.of("to", "BUILDING", "on", "2022-03-22")),
                "planStandardPlantOfPark",
                        at -> Call.put(
                                at,
                                registered(at),
                                "/standard-plants/1",
                                Map.of(
                                        "plannedSqm", 48_000,
                                        "plannedDelivery", Map.of("year", 2022, "month", 11),
                                        "deliveredSqm", 0)));
    }

    private static String registered(String at) {
        return created(PATH, aPark().in(at).described());
    }
}
