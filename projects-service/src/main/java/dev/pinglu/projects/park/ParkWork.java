package dev.pinglu.projects.park;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be done about a park: its next stage, and the standard plant that is planned and not delivered. */
final class ParkWork {
    private static final WorkKind BUILD = WorkKind.of("park.build", "启动园区建设并登记", "Begin to build the park");
    private static final WorkKind OPERATE = WorkKind.of("park.operate", "推动园区投入运营并登记", "Bring the park into operation");
    private static final WorkKind DELIVER =
            WorkKind.of("park.deliver-plant", "交付标准化厂房并登记", "Deliver the standard plant");

    private ParkWork() {}

    static List<Task> of(Park park, Subject subject) {
        var delivery = nextDelivery(park).map(day -> task(DELIVER, subject).until(day));
        return Stream.concat(ofStage(park, subject).stream(), delivery.stream()).toList();
    }

    private static List<Task> ofStage(Park park, Subject subject) {
        return switch (park.stage()) {
            case PLANNED -> List.of(task(BUILD, subject).from(park.stageSince()));
            case BUILDING -> List.of(task(OPERATE, subject).from(park.stageSince()));
            case OPERATING -> List.of();
        };
    }

    private static Task task(WorkKind kind, Subject subject) {
        return Task.of(kind, subject, Roles.PARK_CLERK);
    }

    /** The planned day of the batch that is due first of those that are not delivered whole. */
    private static Optional<LocalDate> nextDelivery(Park park) {
        return park.standardPlants().stream()
                .filter(plant -> plant.deliveredSqm().compareTo(plant.plannedSqm()) < 0)
                .map(plant -> plant.plannedDelivery().lastDay())
                .min(Comparator.naturalOrder());
    }
}
