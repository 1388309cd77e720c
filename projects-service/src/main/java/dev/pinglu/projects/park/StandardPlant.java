package dev.pinglu.projects.park;

import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.time.PlannedTime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One batch of a park's standard plant, planned and delivered floor area in m². */
@Entity
@Audited
public class StandardPlant {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable Park park;

    private int batch;
    private BigDecimal plannedSqm = BigDecimal.ZERO;
    private BigDecimal deliveredSqm = BigDecimal.ZERO;
    private PlannedTime plannedDelivery = new PlannedTime(1990, null, null);
    private @Nullable LocalDate deliveredOn;

    protected StandardPlant() {}

    StandardPlant(Park park, int batch) {
        this.park = park;
        this.batch = batch;
    }

    void plan(PlanStandardPlant request) {
        plannedSqm = request.plannedSqm();
        deliveredSqm = request.deliveredOrNone();
        plannedDelivery = request.plannedDelivery();
        deliveredOn = request.deliveredOn();
    }

    int batch() {
        return batch;
    }

    BigDecimal plannedSqm() {
        return plannedSqm;
    }

    BigDecimal deliveredSqm() {
        return deliveredSqm;
    }

    PlannedTime plannedDelivery() {
        return plannedDelivery;
    }

    @Nullable
    LocalDate deliveredOn() {
        return deliveredOn;
    }
}
