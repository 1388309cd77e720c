package dev.pinglu.projects.project;

/** A project under construction, for the tests of what belongs to projects. */
public final class StartedProject {
    private StartedProject() {}

    /** It began on 18 May 2022; its total investment is 1,000,000 yuan. */
    public static ProjectEvent.State state() {
        return ProjectFixture.aProject().at(ProjectStage.CONSTRUCTION).state();
    }

    /** It is not begun. */
    public static ProjectEvent.State notBegun() {
        return ProjectFixture.aProject().at(ProjectStage.PREPARATION).state();
    }
}
