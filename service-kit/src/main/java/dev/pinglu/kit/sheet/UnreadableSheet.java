package dev.pinglu.kit.sheet;

/** A file that is no sheet, or none that can be taken in. The message is for the clerk, in Chinese. */
public final class UnreadableSheet extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;

    UnreadableSheet(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
