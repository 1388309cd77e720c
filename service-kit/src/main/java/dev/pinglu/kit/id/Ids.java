package dev.pinglu.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Draws UUIDv7 identifiers: unique everywhere, and in the order of their creation within one process. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** The next identifier; safe for concurrent use. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
