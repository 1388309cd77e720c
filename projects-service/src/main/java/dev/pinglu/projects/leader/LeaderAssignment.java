package dev.pinglu.projects.leader;

import dev.pinglu.kit.directory.Post;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ProjectEvent;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A leader of the district stands up for a project for some days; nobody else does on these. */
@Entity
@Audited
public class LeaderAssignment extends AggregateRoot {
    private UUID projectId = new UUID(0, 0);
    private String projectTitle = "";
    private String divisionCode = "";
    private String post = "";
    private String postZh = "";
    private String postEn = "";
    private LocalDate firstDay = LocalDate.EPOCH;
    private @Nullable LocalDate lastDay;
    private @Nullable String lastReason;

    @OneToMany(mappedBy = "assignment", cascade = CascadeType.ALL)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<Visit> visits = new ArrayList<>();

    protected LeaderAssignment() {}

    static LeaderAssignment of(AssignLeader request, ProjectEvent.State project, Post post) {
        var assignment = new LeaderAssignment();
        assignment.projectId = project.id();
        assignment.projectTitle = project.title();
        assignment.divisionCode = project.divisionCode();
        assignment.post = post.code();
        assignment.postZh = post.title().zh();
        assignment.postEn = post.title().en();
        assignment.firstDay = request.from();
        assignment.lastDay = request.to();
        assignment.changed("assigned");
        return assignment;
    }

    /** What is wrong with some days. */
    static List<Violation> wrongDays(LocalDate from, @Nullable LocalDate to) {
        return to != null && to.isBefore(from)
                ? List.of(new Violation("leader.days", "to", to + " is before the first day, " + from))
                : List.of();
    }

    /**
     * Begins or ends on other days.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that lists all that is wrong; no visit may be left without its leader
     */
    void setDays(SetLeaderDays request) {
        var found = new ArrayList<>(wrongDays(request.from(), request.to()));
        visits.stream()
                .filter(visit -> !covers(request.from(), request.to(), visit.visitedOn()))
                .map(visit -> new Violation(
                        "leader.days.visited", "to", "The leader visited the project on " + visit.visitedOn()))
                .forEach(found::add);
        if (request.to() != null && request.reason() == null) {
            found.add(new Violation("leader.reason", "reason", "An end needs its reason"));
        }
        Problems.refuseIfAny(found);
        firstDay = request.from();
        lastDay = request.to();
        lastReason = request.reason();
        changed("revised");
    }

    /**
     * The leader was there.
     *
     * @param foreign issues that are none of the project
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that lists all that is wrong
     */
    void visit(RecordVisit request, List<UUID> foreign, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (request.on().isAfter(today)) {
            found.add(
                    new Violation("leader.visit.future", "on", request.on() + " is in the future; today is " + today));
        }
        if (!covers(firstDay, lastDay, request.on())) {
            found.add(new Violation(
                    "leader.visit.day", "on", "The leader does not stand up for the project on " + request.on()));
        }
        foreign.forEach(
                issue -> found.add(new Violation("leader.visit.issue", "issues", "The project has no issue " + issue)));
        Problems.refuseIfAny(found);
        visits.add(new Visit(this, visits.size() + 1, request));
        changed("visited");
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** When the leader was there last. */
    Optional<LocalDate> lastVisitOn() {
        return visits.stream().map(Visit::visitedOn).max(Comparator.naturalOrder());
    }

    /** Its project lies elsewhere now, or is called otherwise. */
    void repeat(ProjectEvent.State project) {
        projectTitle = project.title();
        divisionCode = project.divisionCode();
        changed("project-followed");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public LeaderAssignmentEvent.State state() {
        return LeaderAssignmentEvent.State.of(this);
    }

    UUID projectId() {
        return projectId;
    }

    String projectTitle() {
        return projectTitle;
    }

    String post() {
        return post;
    }

    Wording postName() {
        return new Wording(postZh, postEn);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    String lastReason() {
        return lastReason;
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }
}
