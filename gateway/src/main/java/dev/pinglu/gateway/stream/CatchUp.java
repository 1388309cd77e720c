package dev.pinglu.gateway.stream;

import java.util.NavigableSet;

/**
 * Says whose turn it is among readers who have missed something: in each pass those who continue at one event, so that whoever keeps
 * up waits for no more than one chunk. The log is swept from its older end to where the sweep began, so that nobody waits for ever.
 */
final class CatchUp {
    static final int CHUNK = 200;

    private long next;
    private long end;

    /**
     * The event behind which this pass reads.
     *
     * @param starts the events behind which readers continue, at least one and all below the end
     * @param upTo the last event that was sent to those who keep up
     */
    long turn(NavigableSet<Long> starts, long upTo) {
        if (starts.subSet(next, true, end, false).isEmpty()) {
            next = 0;
            end = upTo;
        }
        long turn = starts.subSet(next, true, end, false).first();
        next = turn + 1;
        return turn;
    }

    /** How much is read behind an event: chunks end at common places, where readers who came back at different ones go on together. */
    static int limit(long start) {
        return CHUNK - (int) (start % CHUNK);
    }
}
