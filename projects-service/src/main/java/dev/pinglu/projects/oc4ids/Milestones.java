package dev.pinglu.projects.oc4ids;

import dev.pinglu.kit.time.PlannedTime;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Milestone;
import dev.pinglu.projects.project.ProjectEvent.State;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The milestones of a project's course, with the codes of the codelist milestoneCode where it has one. */
enum Milestones {
    START("start", "开工", "commencement", "project.plannedStart", State::plannedStart, State::actualStart),
    COMPLETION(
            "completion",
            "竣工",
            "completion",
            "project.plannedCompletion",
            State::plannedCompletion,
            State::actualCompletion),
    COMMISSIONING(
            "commissioning",
            "投产",
            "commissioning",
            "project.plannedCommissioning",
            State::plannedCommissioning,
            State::actualCommissioning),
    FULL_CAPACITY("full-capacity", "达产", null, "", state -> null, State::actualFullCapacity);

    /** Days of the ledger are days in Shanghai. */
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final String id;
    private final String title;
    private final @Nullable String code;
    private final String path;
    private final Function<State, @Nullable PlannedTime> planned;
    private final Function<State, @Nullable LocalDate> actual;

    Milestones(
            String id,
            String title,
            @Nullable String code,
            String path,
            Function<State, @Nullable PlannedTime> planned,
            Function<State, @Nullable LocalDate> actual) {
        this.id = id;
        this.title = title;
        this.code = code;
        this.path = path;
        this.planned = planned;
        this.actual = actual;
    }

    /** Those of which anything is known. */
    static List<Milestone> of(State state) {
        return Arrays.stream(values())
                .filter(one -> one.planned(state) != null || one.actual(state) != null)
                .map(one -> one.write(one.planned(state), one.actual(state)))
                .toList();
    }

    private Milestone write(@Nullable PlannedTime due, @Nullable LocalDate met) {
        return new Milestone(
                id,
                title,
                code,
                due == null ? null : end(due.lastDay()),
                met == null ? null : begin(met),
                met == null ? "scheduled" : "met");
    }

    /** The path of the planned time in the ledger; empty where nothing is planned. */
    String path() {
        return path;
    }

    @Nullable
    PlannedTime planned(State state) {
        return planned.apply(state);
    }

    @Nullable
    LocalDate actual(State state) {
        return actual.apply(state);
    }

    /** The milestone that a package means: by its code, or else by the name that it has here. */
    static Optional<Milestones> find(Optional<String> code, Optional<String> id) {
        return Arrays.stream(values())
                .filter(one -> code.map(word -> word.equals(one.code))
                        .orElseGet(() -> id.filter(one.id::equals).isPresent()))
                .findFirst();
    }

    static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay().atOffset(SHANGHAI);
    }

    static OffsetDateTime end(LocalDate day) {
        return day.atTime(LAST_SECOND).atOffset(SHANGHAI);
    }

    /** The day in Shanghai. */
    static LocalDate day(OffsetDateTime time) {
        return time.withOffsetSameInstant(SHANGHAI).toLocalDate();
    }
}
