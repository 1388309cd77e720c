package dev.pinglu.local.demo;

/** A sheet of the demo is wrong. The message is for the person at the keyboard. */
public final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
