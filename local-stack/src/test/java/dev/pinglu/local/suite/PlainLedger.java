package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.local.rest.Api;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts every figure from the records as REST shows them, with loops and additions and nothing else: neither SQL, nor events, nor
 * CEL, nor the tree of divisions, of which the codes of this district say enough.
 */
final class PlainLedger {
    /** The rates, as numerator and denominator. */
    private static final Map<String, List<String>> RATES = Map.ofEntries(
            Map.entry("projects.start-rate", List.of("projects.started", "projects.listed")),
            Map.entry("projects.start-rate-upper", List.of("projects.started-upper", "projects.listed-upper")),
            Map.entry("projects.investment-completion", List.of("projects.investment", "projects.annual-plan")),
            Map.entry("projects.planned-curve-rate", List.of("projects.investment", "projects.planned-investment")),
            Map.entry("projects.funds-in-place-rate", List.of("projects.funds-received", "projects.annual-plan")),
            Map.entry("projects.reporting-rate", List.of("projects.reports-made", "projects.reports-due")),
            Map.entry("projects.issue-closing-rate", List.of("projects.issues-closed", "projects.issues-raised")),
            Map.entry(
                    "projects.issue-on-time-rate", List.of("projects.issues-closed-on-time", "projects.issues-closed")),
            Map.entry("projects.issue-reopen-rate", List.of("projects.issues-reopened", "projects.issues-resolved")),
            Map.entry("parks.idle-land-rate", List.of("parks.idle-land", "parks.supplied-land")),
            Map.entry("rural.funds-in-place-rate", List.of("rural.funds-arrived", "rural.funds-planned")),
            Map.entry("rural.funds-disbursed-rate", List.of("rural.funds-disbursed", "rural.funds-arrived")),
            Map.entry("rural.funds-expenditure-rate", List.of("rural.funds-disbursed", "rural.funds-planned")));

    private final Tally tally = new Tally();
    private final List<JsonNode> records = new ArrayList<>();

    PlainLedger(Api reader) {
        PlainProjects projects = new PlainProjects(tally);
        read(reader, "/api/projects/key-projects", projects::project);
        read(reader, "/api/projects/progress-reports", projects::report);
        read(reader, "/api/projects/investment-plans", projects::plan);
        read(reader, "/api/projects/parks", projects::park);
        read(reader, "/api/projects/land-parcels", projects::parcel);
        read(reader, "/api/projects/issues", projects::issue);
        PlainRural rural = new PlainRural(tally);
        read(reader, "/api/rural/projects", rural::project);
        read(reader, "/api/rural/sown-records", rural::sown);
        PlainCity city = new PlainCity(tally);
        read(reader, "/api/civility/works", city::work);
        read(reader, "/api/civility/activities", city::activity);
    }

    /** All that was counted. */
    List<JsonNode> records() {
        return List.copyOf(records);
    }

    /** The sums of a division and period, by figure; a figure of nothing is not in it. */
    Map<String, BigDecimal> sums(String division, String period) {
        return tally.sums(division, period);
    }

    /** The sums of one figure by the keys of a dimension. */
    Map<String, BigDecimal> keys(String figure, String division, String period, String dimension) {
        return tally.keys(figure, division, period, dimension);
    }

    static Map<String, List<String>> rates() {
        return RATES;
    }

    private void read(Api reader, String path, Consumer<JsonNode> counted) {
        String token = "";
        do {
            JsonNode page = reader.get(path + "?limit=100" + token);
            page.path("items").forEach(counted.andThen(records::add));
            token = "&pageToken=" + page.path("nextPageToken").asText();
        } while (!token.equals("&pageToken="));
    }
}
