package dev.pinglu.gateway.work;

import java.util.List;

/** Where people see a record that programs read at an address of the API. */
public final class RecordPage {
    private static final String API = "/api";
    /** The collections whose services have pages. */
    private static final List<String> COLLECTIONS = List.of(
            "/projects/key-projects/",
            "/projects/parks/",
            "/projects/issues/",
            "/projects/formalities/",
            "/projects/trial-runs/",
            "/projects/land-parcels/",
            "/projects/progress-reports/",
            "/projects/investment-plans/",
            "/projects/evidence/");

    private RecordPage() {}

    /** The page of a record; empty if there is none. */
    public static String of(String link) {
        return COLLECTIONS.stream()
                .filter(collection -> link.startsWith(API + collection))
                .findFirst()
                .map(found -> link.substring(API.length()))
                .orElse("");
    }
}
