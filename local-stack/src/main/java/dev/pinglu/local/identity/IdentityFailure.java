package dev.pinglu.local.identity;

/** No token can be had. The message is for the person at the keyboard. */
public final class IdentityFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdentityFailure(String message) {
        super(message);
    }
}
