package dev.pinglu.kit.alert;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.work.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something alarming about a record, from the day on which a rule found it to the one on which it was gone. */
@Entity
@Audited
public class Alert extends AggregateRoot {
    private String rule = "";
    private int ruleVersion;
    private String nameZh = "";
    private String nameEn = "";

    @Enumerated(EnumType.STRING)
    private Severity severity = Severity.WARNING;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AlertInput> inputs = new ArrayList<>();

    private String titleZh = "";
    private String titleEn = "";
    private String record = "";
    private String link = "";
    private String divisionCode = "";
    private LocalDate since = LocalDate.EPOCH;
    private Instant raisedAt = Instant.EPOCH;
    private @Nullable LocalDate quietSince;
    private @Nullable LocalDate clearedOn;

    protected Alert() {}

    /** A rule finds something. */
    Alert(Reading reading, Severity severity, Instant now) {
        this.severity = severity;
        since = reading.since();
        raisedAt = now;
        take(reading);
        changed("raised");
    }

    /** Whether it stands for what the same rule finds about the same record. */
    boolean isFor(Reading reading) {
        return record.equals(reading.subject().record())
                && rule.equals(reading.rule().code());
    }

    /** Whether it says what its rule reads today. */
    boolean says(Reading reading, LocalDate today) {
        var course = course(reading, today);
        return !course.over()
                && course.severity() == severity
                && Objects.equals(course.quietSince(), quietSince)
                && repeats(reading);
    }

    private boolean repeats(Reading reading) {
        var subject = reading.subject();
        return ruleVersion == reading.rule().version()
                && name().equals(reading.rule().name())
                && inputs.equals(reading.inputs())
                && title().equals(subject.title())
                && link.equals(subject.link())
                && divisionCode.equals(subject.divisionCode());
    }

    private Course course(Reading reading, LocalDate today) {
        return Course.of(reading, severity, quietSince, today);
    }

    /** Says what its rule reads today. A higher severity is raised anew; since when it has been so stays as it is. */
    void follow(Reading reading, LocalDate today, Instant now) {
        var course = course(reading, today);
        take(reading);
        if (course.over()) {
            clear(today);
            return;
        }
        if (course.worsens(severity)) {
            raisedAt = now;
        }
        var cause = course.cause(severity, quietSince);
        severity = course.severity();
        quietSince = course.quietSince();
        changed(cause);
    }

    private void take(Reading reading) {
        rule = reading.rule().code();
        ruleVersion = reading.rule().version();
        nameZh = reading.rule().name().zh();
        nameEn = reading.rule().name().en();
        inputs = new ArrayList<>(reading.inputs());
        titleZh = reading.subject().title().zh();
        titleEn = reading.subject().title().en();
        record = reading.subject().record();
        link = reading.subject().link();
        divisionCode = reading.subject().divisionCode();
    }

    /** Nothing is alarming any more. */
    void clear(LocalDate on) {
        clearedOn = on;
        remove();
        changed("cleared");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public AlertEvent.State state() {
        return new AlertEvent.State(
                id(),
                rule,
                ruleVersion,
                name(),
                severity,
                List.copyOf(inputs),
                title(),
                record,
                link,
                divisionCode,
                since,
                raisedAt,
                quietSince,
                clearedOn,
                removed());
    }

    String record() {
        return record;
    }

    private Wording name() {
        return new Wording(nameZh, nameEn);
    }

    private Wording title() {
        return new Wording(titleZh, titleEn);
    }
}
