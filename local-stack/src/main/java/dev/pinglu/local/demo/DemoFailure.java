package dev.pinglu.local.demo;

/** The demo cannot go on: a sheet is wrong, or the suite refused a record. The message is for the person at the keyboard. */
public final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
