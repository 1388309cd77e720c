package dev.pinglu.kit.sheet;

import java.math.BigDecimal;
import java.util.List;

/**
 * The header row of a sheet as far as a form knows it.
 *
 * @param line index of the header among the grid's lines
 * @param places of the known columns, from left to right
 * @param unknown headers that mean nothing to the form
 * @param findings what keeps the sheet from being read
 */
record Heading(int line, List<Place> places, List<String> unknown, List<Finding> findings) {

    /**
     * Where a column stands.
     *
     * @param factor by which its plain numbers are multiplied
     */
    record Place(int position, Column column, BigDecimal factor) {}
}
