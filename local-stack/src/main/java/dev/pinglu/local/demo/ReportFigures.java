package dev.pinglu.local.demo;

import dev.pinglu.local.rest.Api;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** All figures of the report, as docs/report-figures.csv lists them. */
final class ReportFigures {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final List<Figure> figures;

    private ReportFigures(List<Figure> figures) {
        this.figures = figures;
    }

    static ReportFigures load() {
        return new ReportFigures(
                Sheet.read("report-figures.csv").stream().map(Figure::new).toList());
    }

    /** Reads all figures; as long as one that is served does not agree, again until {@code patience} is over: events are on their way. */
    List<Figure.Reading> read(Api api, Duration patience) {
        long begun = System.nanoTime();
        while (true) {
            List<Figure.Reading> readings =
                    figures.stream().map(figure -> figure.read(api)).toList();
            boolean settled = readings.stream()
                    .allMatch(reading -> reading.agrees() || reading.got().isEmpty());
            if (settled || System.nanoTime() - begun > patience.toNanos()) {
                return readings;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
