package dev.pinglu.projects.project;

/** At which level a project counts as a key project. */
public enum ProjectLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    DISTRICT
}
