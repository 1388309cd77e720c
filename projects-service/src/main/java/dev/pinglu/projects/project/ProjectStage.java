package dev.pinglu.projects.project;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a project stands, in the order of a project's life. The table below holds every step there is; suspension and
 * cancellation are an {@link Overlay}, so that a resumed project is where it was.
 */
public enum ProjectStage {
    LEAD("线索"),
    RESERVE("储备"),
    PREPARATION("前期"),
    READY("具备开工"),
    CONSTRUCTION("开工"),
    COMPLETED("竣工"),
    COMMISSIONED("投产"),
    FULL_CAPACITY("达产"),
    CLOSED("关闭");

    private final String chinese;

    ProjectStage(String chinese) {
        this.chinese = chinese;
    }

    /** The stage as clerks call it. */
    public String chinese() {
        return chinese;
    }

    /** The stages that may follow; empty where the life ends. */
    public Set<ProjectStage> next() {
        return switch (this) {
            case LEAD -> EnumSet.of(RESERVE);
            case RESERVE -> EnumSet.of(PREPARATION);
            case PREPARATION -> EnumSet.of(READY);
            case READY -> EnumSet.of(CONSTRUCTION);
            case CONSTRUCTION -> EnumSet.of(COMPLETED, COMMISSIONED);
            case COMPLETED -> EnumSet.of(COMMISSIONED);
            case COMMISSIONED -> EnumSet.of(FULL_CAPACITY, CLOSED);
            case FULL_CAPACITY -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(ProjectStage.class);
        };
    }

    /** The stages before it in the order of a project's life. */
    Set<ProjectStage> before() {
        return this == LEAD ? EnumSet.noneOf(ProjectStage.class) : EnumSet.range(LEAD, values()[ordinal() - 1]);
    }

    boolean isAtLeast(ProjectStage other) {
        return compareTo(other) >= 0;
    }
}
