package dev.pinglu.kit.calendar;

import java.time.LocalDate;

/**
 * A day that was found by counting working days.
 *
 * @param calendarIncomplete whether a year it was counted through has no arrangement yet, so that Monday to Friday were taken
 *     for its working days
 */
public record Deadline(LocalDate day, boolean calendarIncomplete) {}
