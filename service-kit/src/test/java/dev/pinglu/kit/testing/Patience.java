package dev.pinglu.kit.testing;

import java.time.Duration;

/** How long tests wait for what comes by itself: a machine that builds other things meanwhile may stand still for a while. */
final class Patience {
    static final Duration OF_TESTS = Duration.ofSeconds(30);

    private Patience() {}
}
