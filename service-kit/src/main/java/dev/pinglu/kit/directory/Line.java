package dev.pinglu.kit.directory;

/** An entry and where it stands. */
record Line<T>(T entry, String file, long number) {
    Flaw flaw(String message) {
        return new Flaw(file, number, message);
    }
}
