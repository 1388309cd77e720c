package dev.pinglu.gateway.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What a model is made of. */
public interface Origin extends AutoCloseable {
    /** LOG or TOPICS. */
    String name();

    /**
     * Applies the next portion to the tables beside the live ones, which the connection's statements mean.
     *
     * @return whether more is there at present
     */
    boolean more(Connection beside) throws SQLException;

    /** How many events were read. */
    long events();

    long reached();

    long total();

    /**
     * The last thing before the tables change places, in the same transaction and with nobody else writing.
     *
     * @throws Refused if they must not
     */
    void settle(Connection beside) throws SQLException;

    /** Whether every table must come out as it was, or only those that tell the present. */
    boolean knowsThePast();

    @Override
    void close();

    /** The model stays as it is, for a reason that its operator is told. */
    final class Refused extends RuntimeException {
        private final transient Map<String, Object> detail;

        public Refused(String message, Map<String, Object> detail) {
            super(message);
            this.detail = detail;
        }

        Map<String, Object> detail() {
            return detail;
        }
    }
}
