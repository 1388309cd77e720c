package dev.pinglu.kit.calendar;

/**
 * A number of working days.
 *
 * @param calendarIncomplete whether a year they were counted in has no arrangement yet, so that Monday to Friday were taken
 *     for its working days
 */
public record CountedDays(int days, boolean calendarIncomplete) {}
