package dev.pinglu.kit.work;

import dev.pinglu.kit.event.AggregateRoot;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A task in the list of whoever must act, from the change that opened it to the one that closed it. */
@Entity
@Audited
public class WorkItem extends AggregateRoot {
    private String kind = "";
    private String actionZh = "";
    private String actionEn = "";
    private String titleZh = "";
    private String titleEn = "";
    private String record = "";
    private String link = "";
    private String divisionCode = "";
    private String role = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> mayAlso = new ArrayList<>();

    private @Nullable String unit;
    private LocalDate since = LocalDate.EPOCH;
    private @Nullable LocalDate due;
    private @Nullable String sentBack;

    private int urged;
    private @Nullable Instant urgedAt;
    private @Nullable String urgedBy;
    private @Nullable String urgeMessage;

    private @Nullable String delegatedPost;
    private @Nullable LocalDate delegatedFrom;
    private @Nullable LocalDate delegatedTo;
    private @Nullable String delegatedBy;
    private @Nullable String delegationReason;

    private @Nullable LocalDate closedOn;
    private @Nullable Instant closedAt;

    private @Nullable String closedBy;

    protected WorkItem() {}

    /**
     * A task opens.
     *
     * @param today from when it is to be done, unless the task knows better
     */
    WorkItem(Task task, LocalDate today) {
        since = task.since() == null ? today : task.since();
        take(task);
        changed(task.sentBack() == null ? "opened" : "sent-back");
    }

    /** Whether it stands for a task of the same kind about the same record. */
    boolean isFor(Task task) {
        return record.equals(task.subject().record()) && kind.equals(task.kind().code());
    }

    /** Whether it says what a task says; since when is said once, as it opens. */
    boolean says(Task task) {
        return title().equals(task.subject().title())
                && action().equals(task.kind().action())
                && link.equals(task.subject().link())
                && divisionCode.equals(task.subject().divisionCode())
                && role.equals(task.role())
                && mayAlso.equals(task.mayAlso())
                && Objects.equals(unit, task.unit())
                && Objects.equals(due, task.due())
                && Objects.equals(sentBack, task.sentBack());
    }

    /** Says what the task says now. */
    void renew(Task task) {
        var cameBack = task.sentBack() != null && !task.sentBack().equals(sentBack);
        if (!isAddressedAs(task)) {
            keep();
        }
        take(task);
        changed(cameBack ? "sent-back" : "changed");
    }

    /** What was given to another post was given by whom it was addressed to. */
    private boolean isAddressedAs(Task task) {
        return role.equals(task.role())
                && Objects.equals(unit, task.unit())
                && divisionCode.equals(task.subject().divisionCode());
    }

    private void take(Task task) {
        kind = task.kind().code();
        actionZh = task.kind().action().zh();
        actionEn = task.kind().action().en();
        titleZh = task.subject().title().zh();
        titleEn = task.subject().title().en();
        record = task.subject().record();
        link = task.subject().link();
        divisionCode = task.subject().divisionCode();
        role = task.role();
        mayAlso = new ArrayList<>(task.mayAlso());
        unit = task.unit();
        due = task.due();
        sentBack = task.sentBack();
    }

    /** Nothing is left to do. */
    void close(LocalDate on, Instant at, String by) {
        closedOn = on;
        closedAt = at;
        closedBy = by;
        remove();
        changed("closed");
    }

    void urge(String message, Instant at, String by) {
        urged++;
        urgedAt = at;
        urgedBy = by;
        urgeMessage = message;
        changed("urged");
    }

    void delegate(DelegateWork request, String by) {
        delegatedPost = request.post();
        delegatedFrom = request.from();
        delegatedTo = request.to();
        delegatedBy = by;
        delegationReason = request.reason();
        changed("delegated");
    }

    void recall() {
        keep();
        changed("recalled");
    }

    private void keep() {
        delegatedPost = null;
        delegatedFrom = null;
        delegatedTo = null;
        delegatedBy = null;
        delegationReason = null;
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public WorkItemEvent.State state() {
        return WorkItemEvent.State.of(this);
    }

    /** Its key among all records. */
    public String key() {
        return typeOf(WorkItem.class) + "/" + id();
    }

    public String kind() {
        return kind;
    }

    public Wording action() {
        return new Wording(actionZh, actionEn);
    }

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }

    String record() {
        return record;
    }

    /** Where the record is found. */
    public String link() {
        return link;
    }

    String role() {
        return role;
    }

    List<String> mayAlso() {
        return List.copyOf(mayAlso);
    }

    @Nullable
    String unit() {
        return unit;
    }

    LocalDate since() {
        return since;
    }

    /** The last business day for it; absent where no rule sets one. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    @Nullable
    String sentBack() {
        return sentBack;
    }

    int urged() {
        return urged;
    }

    @Nullable
    Instant urgedAt() {
        return urgedAt;
    }

    /** The last time it was urged. */
    Optional<Urge> lastUrge() {
        return urgedAt == null || urgedBy == null || urgeMessage == null
                ? Optional.empty()
                : Optional.of(new Urge(urgedBy, urgedAt, urgeMessage));
    }

    /** Whether it is given to another post; perhaps from a later day on, perhaps over already. */
    Optional<Delegation> delegation() {
        return delegatedPost == null || delegatedFrom == null || delegatedTo == null
                ? Optional.empty()
                : Optional.of(new Delegation(delegatedPost, delegatedFrom, delegatedTo));
    }

    @Nullable
    String delegatedBy() {
        return delegatedBy;
    }

    @Nullable
    String delegationReason() {
        return delegationReason;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String closedBy() {
        return closedBy;
    }
}
