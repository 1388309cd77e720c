package dev.pinglu.local.rest;

/** The suite cannot be reached, or refused a request. The message is for the person at the keyboard. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ApiFailure(String message) {
        super(message);
    }
}
