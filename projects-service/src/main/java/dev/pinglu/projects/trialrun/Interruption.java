package dev.pinglu.projects.trialrun;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The load of a trial run was lost; the count of hours begins anew when it is back. */
@Entity
@Audited
public class Interruption {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable TrialRun trialRun;

    private int number;
    private Instant interruptedAt = Instant.EPOCH;
    private String reason = "";
    private @Nullable Instant restartedAt;

    protected Interruption() {}

    Interruption(TrialRun trialRun, int number, Instant interruptedAt, String reason) {
        this.trialRun = trialRun;
        this.number = number;
        this.interruptedAt = interruptedAt;
        this.reason = reason;
    }

    void restarted(Instant at) {
        restartedAt = at;
    }

    Instant interruptedAt() {
        return interruptedAt;
    }

    String reason() {
        return reason;
    }

    @Nullable
    Instant restartedAt() {
        return restartedAt;
    }
}
