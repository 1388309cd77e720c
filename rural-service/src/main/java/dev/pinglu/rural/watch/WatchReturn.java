package dev.pinglu.rural.watch;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a township returned for a month. Not an aggregate that publishes: these counts are not suppressed and never leave the
 * service; {@link WatchSummary} is what does.
 */
@Entity
@Audited
public class WatchReturn {
    @Id
    private UUID id = Ids.next();

    @Version
    private long version;

    private String divisionCode = "";
    private String month = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WatchCount> counts = new ArrayList<>();

    private @Nullable String sentBackReason;

    protected WatchReturn() {}

    WatchReturn(EnterWatchReturn request) {
        divisionCode = request.divisionCode();
        month = request.month();
        counts = new ArrayList<>(request.counts());
    }

    void correct(List<WatchCount> corrected) {
        counts = new ArrayList<>(corrected);
        sentBackReason = null;
    }

    /** The township is to look at its counts again; a correction is its answer. */
    void sendBack(String reason) {
        sentBackReason = reason;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String divisionCode() {
        return divisionCode;
    }

    /** As {@code 2022-09}. */
    String month() {
        return month;
    }

    /** Why it was sent back, as long as it was not corrected since. */
    Optional<String> sentBack() {
        return Optional.ofNullable(sentBackReason);
    }

    List<WatchCount> counts() {
        return List.copyOf(counts);
    }
}
