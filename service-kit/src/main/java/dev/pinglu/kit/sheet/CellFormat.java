package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** How the values of a column stand in cells, and what they are in a request. */
public interface CellFormat {
    /**
     * What a cell says; it is not blank.
     *
     * @param factor by which a plain number is multiplied, 1 where the format has no units
     * @throws UnreadableCell if it says nothing of the kind
     */
    JsonNode read(Cell cell, BigDecimal factor) throws UnreadableCell;

    /** The cell that says it. */
    Cell write(JsonNode value);

    /** What a clerk has to know to fill the column, in Chinese. */
    String hint();

    /** The units in which figures may stand, each with its factor; empty for what has no unit. */
    default Map<String, BigDecimal> units() {
        return Map.of();
    }

    /** The unit in which figures are written. */
    default String unit() {
        return "";
    }
}
