package dev.pinglu.rural.watch;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

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

    protected WatchReturn() {}

    WatchReturn(EnterWatchReturn request) {
        divisionCode = request.divisionCode();
        month = request.month();
        counts = new ArrayList<>(request.counts());
    }

    void correct(List<WatchCount> corrected) {
        counts = new ArrayList<>(corrected);
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

    List<WatchCount> counts() {
        return List.copyOf(counts);
    }
}
