package dev.pinglu.gateway.metric;

/** A file of definitions is wrong, so the gateway refuses to start; the message names file and line. */
public final class MetricFileException extends RuntimeException {
    MetricFileException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
