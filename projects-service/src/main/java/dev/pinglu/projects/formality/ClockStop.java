package dev.pinglu.projects.formality;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The statutory clock stood still, for the applicant had to supplement or for what the term does not include. */
@Entity
@Audited
public class ClockStop {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable Formality formality;

    private int number;
    private LocalDate stoppedOn = LocalDate.EPOCH;
    private String reason = "";
    private @Nullable LocalDate resumedOn;

    protected ClockStop() {}

    ClockStop(Formality formality, int number, LocalDate stoppedOn, String reason) {
        this.formality = formality;
        this.number = number;
        this.stoppedOn = stoppedOn;
        this.reason = reason;
    }

    void resumed(LocalDate on) {
        resumedOn = on;
    }

    LocalDate stoppedOn() {
        return stoppedOn;
    }

    String reason() {
        return reason;
    }

    @Nullable
    LocalDate resumedOn() {
        return resumedOn;
    }
}
