package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Violation;

/** Takes what is wrong with one project that is to enter, as the rules of sheets tell it: in Chinese. */
interface RowFindings {
    /** Whether anything is wrong so far. */
    boolean any();

    void add(String path, String rule, String message);

    default void add(Violation violation) {
        add(violation.path(), violation.rule(), SheetWords.of(violation));
    }
}
