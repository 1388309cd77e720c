package dev.pinglu.gateway.value;

/** By which tree records count for the divisions above them, once one division has taken another's place. */
public enum Tree {
    /** What a division recorded counts for its successor. */
    NOW,
    /** As if no division had ever been replaced. */
    THEN;

    /** What a parameter may be, for the contract. */
    public static final String CHOICES =
            "now counts records by the divisions of today, then by those they were recorded in; now unless it is given";

    private static final String OF_THEN = "~";

    /**
     * Where that stands by which the figures of a division in the tree of then differ from those in today's: a division of
     * its own in the tables, so that every figure is still changed by adding to it.
     */
    public static String differenceOf(String division) {
        return OF_THEN + division;
    }

    /** The division that a row counts for, whichever of the two it is. */
    static String divisionOf(String stored) {
        return stored.startsWith(OF_THEN) ? stored.substring(OF_THEN.length()) : stored;
    }
}
