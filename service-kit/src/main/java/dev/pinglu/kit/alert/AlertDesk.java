package dev.pinglu.kit.alert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the alerts as records read, in the transaction that changes them. Whoever calls it publishes the alerts it answers with.
 */
@Singleton
public class AlertDesk {
    private final EntityManager entities;
    private final BusinessDay businessDay;
    private final Clock clock;

    AlertDesk(EntityManager entities, BusinessDay businessDay, Clock clock) {
        this.entities = entities;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    /** Raises what is alarming about records that are new, so that nothing of theirs can stand. */
    public List<Alert> raise(Collection<Reading> readings) {
        var raised = new ArrayList<Alert>();
        for (var reading : readings) {
            reading.raised().ifPresent(severity -> raised.add(new Alert(reading, severity, clock.instant())));
        }
        raised.forEach(entities::persist);
        return raised;
    }

    /**
     * Makes the alerts say what some records read: raises what is alarming, clears what no longer is, changes what is read
     * differently. Standing ones are locked before anything is compared.
     *
     * @param records keys of all the records that the readings are about, and of those that give none
     * @return what has changed
     */
    public List<Alert> settle(Collection<String> records, Collection<Reading> readings) {
        var today = businessDay.today();
        var standing = standing(records, LockModeType.PESSIMISTIC_WRITE);
        var changed = new ArrayList<Alert>();
        for (var alert : standing) {
            var reading = readings.stream().filter(alert::isFor).findFirst();
            if (reading.isEmpty()) {
                alert.clear(today);
                changed.add(alert);
            } else if (!alert.says(reading.get(), today)) {
                alert.follow(reading.get(), today, clock.instant());
                changed.add(alert);
            }
        }
        changed.addAll(raise(readings.stream()
                .filter(reading -> standing.stream().noneMatch(alert -> alert.isFor(reading)))
                .toList()));
        return changed;
    }

    /**
     * Of some records, those about which the alerts say something else than they read.
     *
     * @param readings of each record, by its key
     */
    public Set<String> unsettled(Map<String, List<Reading>> readings) {
        var standing = standing(readings.keySet(), LockModeType.NONE).stream().collect(groupingBy(Alert::record));
        return readings.entrySet().stream()
                .filter(one -> !isSettled(standing.getOrDefault(one.getKey(), List.of()), one.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private boolean isSettled(List<Alert> standing, List<Reading> readings) {
        var today = businessDay.today();
        return standing.stream()
                        .allMatch(alert -> readings.stream()
                                .anyMatch(reading -> alert.isFor(reading) && alert.says(reading, today)))
                && readings.stream()
                        .filter(reading -> standing.stream().noneMatch(alert -> alert.isFor(reading)))
                        .allMatch(reading -> reading.raised().isEmpty());
    }

    private List<Alert> standing(Collection<String> records, LockModeType lock) {
        return entities.createQuery(
                        "from Alert e where e.record in :records and not e.removed order by e.id", Alert.class)
                .setParameter("records", records)
                .setLockMode(lock)
                .getResultList();
    }
}
