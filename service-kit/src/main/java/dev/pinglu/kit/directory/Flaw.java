package dev.pinglu.kit.directory;

/**
 * What is wrong in a file of the register.
 *
 * @param line from 1
 * @param message names codes, never accounts or persons: it stands in logs and in the answer of the health check
 */
record Flaw(String file, long line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
