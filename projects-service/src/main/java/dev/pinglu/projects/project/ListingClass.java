package dev.pinglu.projects.project;

/** What a year expects of a listed project: to start, to go on, to be completed, or to be prepared. */
public enum ListingClass {
    NEW_START,
    CONTINUING,
    COMPLETING,
    PREPARATORY
}
