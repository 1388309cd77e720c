package dev.pinglu.local.bench;

import java.util.Locale;

/**
 * One line of the bench.
 *
 * @param measured what the suite did
 * @param limit what it is compared with, measured in the same run
 * @param promise the bound the suite keeps
 */
record BenchRow(String what, String measured, String limit, String promise, boolean kept) {

    /** A rate that must reach a share of another rate. */
    static BenchRow share(String what, String unit, double measured, double limit, String limitName, double promised) {
        var share = measured / limit;
        return new BenchRow(
                what,
                String.format(Locale.ROOT, "%,.0f %s", measured, unit),
                String.format(Locale.ROOT, "%,.0f %s %s", limit, unit, limitName),
                String.format(Locale.ROOT, "%.2f of it, promised %.2f", share, promised),
                share >= promised);
    }

    @Override
    public String toString() {
        return "%-22s %-26s %-46s %-32s %s".formatted(what, measured, limit, promise, kept ? "ok" : "SHORT");
    }
}
