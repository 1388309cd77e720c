package dev.pinglu.local.demo;

/** One spreadsheet of the demo and the way its lines take into the suite. */
interface Ledger {

    /** For the progress bar. */
    String name();

    /** How many steps {@link #send} takes. */
    int steps();

    /**
     * Sends what the suite does not hold yet.
     *
     * @param clerks who enter it, each in the role that may
     * @param done to be run after each step
     */
    void send(Clerks clerks, Runnable done);
}
