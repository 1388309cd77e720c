package dev.pinglu.kit.republish;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One run through everything that the service holds, and how far it has come. */
@Entity
public class Republication {
    @Id
    private UUID id = Ids.next();

    private int epoch;
    private String requestedBy = "";
    private Instant startedAt = Instant.EPOCH;
    private @Nullable Instant completedAt;
    private @Nullable String trouble;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TypeProgress> types = new ArrayList<>();

    protected Republication() {}

    /** @param epoch under which everything is published */
    Republication(int epoch, String requestedBy, Instant startedAt, List<TypeProgress> types) {
        this.epoch = epoch;
        this.requestedBy = requestedBy;
        this.startedAt = startedAt;
        this.types = new ArrayList<>(types);
    }

    /** The type that comes next; absent once every type is done. */
    Optional<TypeProgress> next() {
        return types.stream().filter(type -> !type.completed()).findFirst();
    }

    /** Notes how far a type has come. */
    void reached(TypeProgress progress) {
        types = new ArrayList<>(types.stream()
                .map(type -> type.type().equals(progress.type()) ? progress : type)
                .toList());
        trouble = null;
    }

    /** Notes what keeps it from going on. */
    void met(String failure) {
        trouble = failure;
    }

    /** Ends it. */
    SnapshotCompleted complete(Instant at) {
        completedAt = at;
        trouble = null;
        return new SnapshotCompleted(
                epoch,
                startedAt,
                at,
                types.stream()
                        .map(type -> new SnapshotCompleted.OfType(type.type(), type.published()))
                        .toList());
    }

    UUID id() {
        return id;
    }

    int epoch() {
        return epoch;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    List<TypeProgress> types() {
        return List.copyOf(types);
    }
}
