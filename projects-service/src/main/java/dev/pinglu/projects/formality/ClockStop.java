package dev.pinglu.projects.formality;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The statutory clock stood still: the applicant had to supplement, or the project did not go on. Stops may overlap. */
@Entity
@Audited
public class ClockStop {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable Formality formality;

    private int number;

    @Enumerated(EnumType.STRING)
    private StopCause cause = StopCause.SUPPLEMENT;

    private LocalDate stoppedOn = LocalDate.EPOCH;
    private String reason = "";
    private @Nullable LocalDate resumedOn;

    protected ClockStop() {}

    ClockStop(Formality formality, int number, StopCause cause, LocalDate stoppedOn, String reason) {
        this.formality = formality;
        this.number = number;
        this.cause = cause;
        this.stoppedOn = stoppedOn;
        this.reason = reason;
    }

    /** It does not end before it began, whenever that was heard of. */
    void resumed(LocalDate on) {
        resumedOn = on.isBefore(stoppedOn) ? stoppedOn : on;
    }

    boolean isOpen() {
        return resumedOn == null;
    }

    StopCause cause() {
        return cause;
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
