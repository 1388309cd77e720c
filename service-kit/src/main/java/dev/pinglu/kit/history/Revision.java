package dev.pinglu.kit.history;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/** One transaction that changed audited records. */
@Entity
@RevisionEntity(RevisionAuthor.class)
public class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @RevisionNumber
    private long rev;

    @RevisionTimestamp
    private Instant at = Instant.EPOCH;

    private String actor = Actor.SERVICE;

    private @Nullable String reason;

    void signedBy(String actor, @Nullable String reason) {
        this.actor = actor;
        this.reason = reason;
    }

    public long rev() {
        return rev;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public @Nullable String reason() {
        return reason;
    }
}
