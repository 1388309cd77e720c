package dev.pinglu.gateway.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * The units of a day.
 *
 * @param on the day
 */
record UnitListing(LocalDate on, List<UnitResponse> items) {}
