package dev.pinglu.civility.organisation;

import java.time.LocalDate;

/**
 * How many organisations of each kind exist on a day.
 *
 * @param on the day
 * @param corps 总队 and 支队 alike
 */
public record OrganisationCensus(LocalDate on, long federations, long corps, long teams) {}
