package dev.pinglu.projects.leader;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A leader was there, and saw how the project stands. */
@Entity
@Audited
public class Visit {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable LeaderAssignment assignment;

    private int number;
    private LocalDate visitedOn = LocalDate.EPOCH;
    private String found = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> issues = new ArrayList<>();

    protected Visit() {}

    Visit(LeaderAssignment assignment, int number, RecordVisit request) {
        this.assignment = assignment;
        this.number = number;
        visitedOn = request.on();
        found = request.found();
        issues = new ArrayList<>(request.raised());
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    String found() {
        return found;
    }

    List<UUID> issues() {
        return List.copyOf(issues);
    }
}
