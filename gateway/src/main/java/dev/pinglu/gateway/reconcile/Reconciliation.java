package dev.pinglu.gateway.reconcile;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.reconcile.ServiceDigests.TypeDigest;
import dev.pinglu.gateway.routing.ServiceCalls.Unreachable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Compares, type by type, and looks for single records only where count or hash differ. */
@Singleton
class Reconciliation {
    private static final int MOST_NAMED = 100;

    private final Database database;
    private final ServiceDigests services;

    Reconciliation(Database database, ServiceDigests services) {
        this.database = database;
        this.services = services;
    }

    /**
     * One aggregate type.
     *
     * @param missing ids the service has and the view has not
     * @param stale ids of which the view has an older state than the service
     * @param ahead ids of which the view has a newer state than the service
     * @param extra ids only the view has
     */
    record TypeReport(
            String type,
            boolean equal,
            long published,
            long applied,
            List<String> missing,
            List<String> stale,
            List<String> ahead,
            List<String> extra) {

        /** Whether the view has what the service has no more. */
        boolean outrunsItsService() {
            return !ahead.isEmpty() || !extra.isEmpty();
        }
    }

    /**
     * One service.
     *
     * @param epoch of the service's database; absent if it could not be asked
     * @param restored whether the view has what the service has no more, as after its database was put back to an earlier copy:
     *     what the service holds must be published anew
     * @param failure why it could not be compared
     */
    record ServiceReport(
            String domain,
            boolean equal,
            Optional<Integer> epoch,
            boolean restored,
            Optional<String> failure,
            List<TypeReport> types) {}

    /** All services; {@code equal} only if each could be asked and agrees. */
    @Schema(name = "ReconciliationReport")
    record Report(boolean equal, List<ServiceReport> services) {}

    Report run() {
        var reports = new ArrayList<ServiceReport>();
        for (var domain : services.domains()) {
            reports.add(compare(domain));
        }
        return new Report(reports.stream().allMatch(ServiceReport::equal), reports);
    }

    private ServiceReport compare(String domain) {
        try {
            var published = services.digest(domain);
            var applied = database.read(connection -> applied(connection, domain));
            var names = new TreeSet<>(published.types().keySet());
            names.addAll(applied.keySet());
            var types = new ArrayList<TypeReport>();
            for (var name : names) {
                types.add(compare(domain, name, published.types().get(name), applied.get(name)));
            }
            return new ServiceReport(
                    domain,
                    types.stream().allMatch(TypeReport::equal),
                    Optional.of(published.epoch()),
                    types.stream().anyMatch(TypeReport::outrunsItsService),
                    Optional.empty(),
                    types);
        } catch (Unreachable failed) {
            return new ServiceReport(
                    domain,
                    false,
                    Optional.empty(),
                    false,
                    Optional.of(String.valueOf(failed.getMessage())),
                    List.of());
        }
    }

    private TypeReport compare(String domain, String type, @Nullable TypeDigest published, @Nullable TypeDigest applied)
            throws Unreachable {
        long there = published == null ? 0 : published.count();
        long here = applied == null ? 0 : applied.count();
        if (there == here && (there == 0 || published != null && published.equals(applied))) {
            return new TypeReport(type, true, there, here, List.of(), List.of(), List.of(), List.of());
        }
        Map<String, String> ofService = published == null ? Map.of() : services.sequences(domain, type);
        Map<String, String> ofView = database.read(connection -> sequences(connection, domain, type));
        return new TypeReport(
                type,
                false,
                there,
                here,
                named(ofService, id -> !ofView.containsKey(id)),
                named(ofService, id -> compare(ofView.get(id), ofService.get(id)) < 0),
                named(ofService, id -> compare(ofView.get(id), ofService.get(id)) > 0),
                named(ofView, id -> !ofService.containsKey(id)));
    }

    private static int compare(@Nullable String ofView, @Nullable String ofService) {
        return ofView == null || ofService == null ? 0 : ofView.compareTo(ofService);
    }

    private static List<String> named(Map<String, String> some, Predicate<String> condition) {
        return some.keySet().stream().filter(condition).limit(MOST_NAMED).toList();
    }

    private static SortedMap<String, TypeDigest> applied(Connection connection, String domain) throws SQLException {
        try (var select = connection.prepareStatement("""
                select split_part(entity_key, '/', 1), count(*),
                    bit_xor(hashtextextended(substr(entity_key, strpos(entity_key, '/') + 1) || '@' || sequence, 0))::text
                from entity_state where type like ? group by 1""")) {
            select.setString(1, "dev.pinglu." + domain + ".%");
            try (var row = select.executeQuery()) {
                var types = new TreeMap<String, TypeDigest>();
                while (row.next()) {
                    types.put(row.getString(1), new TypeDigest(row.getString(1), row.getLong(2), row.getString(3)));
                }
                return types;
            }
        }
    }

    private static Map<String, String> sequences(Connection connection, String domain, String type)
            throws SQLException {
        try (var select = connection.prepareStatement("select substr(entity_key, strpos(entity_key, '/') + 1), sequence"
                + " from entity_state where type like ? and entity_key like ?")) {
            select.setString(1, "dev.pinglu." + domain + ".%");
            select.setString(2, type + "/%");
            try (var row = select.executeQuery()) {
                var sequences = new TreeMap<String, String>();
                while (row.next()) {
                    sequences.put(row.getString(1), row.getString(2));
                }
                return sequences;
            }
        }
    }
}
