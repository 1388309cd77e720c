package dev.pinglu.local.demo;

import dev.pinglu.local.rest.Api;

/** One spreadsheet of the demo and the way its lines take into the suite. */
interface Ledger {

    /** For the progress bar. */
    String name();

    /** How many steps {@link #send} takes. */
    int steps();

    /**
     * Sends what the suite does not hold yet.
     *
     * @param done to be run after each step
     */
    void send(Api api, Runnable done);
}
