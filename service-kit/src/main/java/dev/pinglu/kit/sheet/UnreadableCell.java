package dev.pinglu.kit.sheet;

/** A cell that does not hold what its column asks for. The message is for the clerk, in Chinese. */
public final class UnreadableCell extends Exception {
    private static final long serialVersionUID = 1;

    private final String rule;

    public UnreadableCell(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
