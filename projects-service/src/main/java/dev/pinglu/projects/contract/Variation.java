package dev.pinglu.projects.contract;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The parties changed the amount. */
@Entity
@Audited
public class Variation {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable Contract contract;

    private int number;
    private LocalDate agreedOn = LocalDate.EPOCH;
    private long changeFen;
    private String reason = "";
    private @Nullable String document;

    protected Variation() {}

    Variation(Contract contract, int number, VaryContract request) {
        this.contract = contract;
        this.number = number;
        agreedOn = request.on();
        changeFen = request.changeFen();
        reason = request.reason();
        document = request.document();
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    long changeFen() {
        return changeFen;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String document() {
        return document;
    }
}
