package dev.pinglu.rural.threshold;

/** The thresholds of the build, for tests. */
public final class ThresholdsFixture {
    private ThresholdsFixture() {}

    public static Thresholds thresholds() {
        return new Thresholds();
    }
}
