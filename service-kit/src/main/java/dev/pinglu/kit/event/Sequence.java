package dev.pinglu.kit.event;

/**
 * Orders the states of one aggregate across restores: the epoch of the database, then the version of the aggregate.
 * Written as 8 and 12 digits, so that the text sorts as the pair does.
 *
 * @param epoch raised when a restored database publishes anew
 * @param version of the aggregate
 */
public record Sequence(int epoch, long version) implements Comparable<Sequence> {
    private static final int EPOCH_DIGITS = 8;
    private static final int DIGITS = 20;

    /**
     * Reads the 20 digits of a record's {@code sequence}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Sequence parse(String text) {
        if (text.length() != DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("Not a sequence of " + DIGITS + " digits: " + text);
        }
        return new Sequence(
                Integer.parseInt(text.substring(0, EPOCH_DIGITS)), Long.parseLong(text.substring(EPOCH_DIGITS)));
    }

    @Override
    public int compareTo(Sequence other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return "%08d%012d".formatted(epoch, version);
    }
}
