package dev.pinglu.local.stack;

/** Something the person at the keyboard can act on; shown without a stack trace. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }
}
