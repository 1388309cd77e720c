package dev.pinglu.projects.issue;

import java.util.Optional;

/** Of which level the unit is that must solve an issue, the lowest first: 乡镇级, 区级, 市级, 省级. */
public enum IssueLevel {
    TOWNSHIP("乡镇级"),
    DISTRICT("区级"),
    CITY("市级"),
    PROVINCE("省级");

    private final String chinese;

    IssueLevel(String chinese) {
        this.chinese = chinese;
    }

    /** The level as clerks call it. */
    String chinese() {
        return chinese;
    }

    /** The level above; empty at the top of the province. */
    Optional<IssueLevel> above() {
        return this == PROVINCE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
