package dev.pinglu.local.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Sends every sheet of the demo to a suite and shows what the suite makes of it. */
public final class DemoLedger {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clerks clerks;

    public DemoLedger(Clerks clerks) {
        this.clerks = clerks;
    }

    /**
     * Sends what is not there yet, and compares the figures.
     *
     * @param live whether a person watches and wants a progress bar
     * @return whether every figure that the suite serves agrees with the report
     * @throws dev.pinglu.local.rest.ApiFailure when the suite cannot be reached or refuses a record; a repetition goes on from there
     */
    public boolean run(PrintWriter out, boolean live) {
        long begun = System.nanoTime();
        List<List<Ledger>> domains = List.of(projects(), rural(), civility());
        int steps =
                domains.stream().flatMap(List::stream).mapToInt(Ledger::steps).sum();
        try (ProgressBar bar = bar(steps, live)) {
            sendSideBySide(domains, bar);
        }
        out.printf(
                Locale.ROOT,
                "%d records at %s after %.1f s%n%n",
                steps,
                clerks.suite(),
                (System.nanoTime() - begun) / 1e9);
        return summary(out, ReportFigures.load().read(clerks.on(Duty.FIGURES), PATIENCE));
    }

    /** Parks come before the projects that name them; what belongs to a project comes after it. */
    private static List<Ledger> projects() {
        return List.of(
                new RegisteredParks(Sheet.read("parks.csv"), Sheet.read("standard-plant.csv")),
                new WalkedProjects(Sheet.read("key-projects.csv")),
                TakenOverProjects.of(Sheet.read("key-projects-take-over.csv")),
                new InvestmentPlanSheet(Sheet.read("investment-plans.csv")),
                new ProgressReportSheet(Sheet.read("progress-reports.csv")),
                new TrialRuns(Sheet.read("trial-runs.csv")),
                new ReportedIssues(Sheet.read("issues.csv")),
                new IndicatorObservations(Sheet.read("indicator-observations.csv")));
    }

    private static List<Ledger> rural() {
        return List.of(
                new RuralProjectSheets(Sheet.read("rural-projects.csv"), Sheet.read("rural-funds.csv")),
                new GrainTargetSheet(Sheet.read("grain-targets.csv")),
                new SownSheet(Sheet.read("sown-records-take-over.csv")),
                new WatchSheet(Sheet.read("watch-returns.csv")));
    }

    private static List<Ledger> civility() {
        return List.of(
                new WalkedWorks(Sheet.read("civility-works.csv")),
                WorkColumns.takenOver(Sheet.read("civility-works-take-over.csv")),
                new FoundedOrganisations(Sheet.read("volunteer-organisations.csv")),
                ActivityColumns.takenOver(Sheet.read("activities-take-over.csv")),
                new WalkedActivities(Sheet.read("activities.csv")));
    }

    /** The ledgers of a domain one after the other, those of different domains at the same time. */
    private void sendSideBySide(List<List<Ledger>> domains, ProgressBar bar) {
        ExecutorService clerksAtWork = Executors.newFixedThreadPool(domains.size());
        try {
            List<CompletableFuture<Void>> sent = domains.stream()
                    .map(ledgers -> CompletableFuture.runAsync(() -> send(ledgers, bar), clerksAtWork))
                    .toList();
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        } finally {
            clerksAtWork.shutdownNow();
        }
    }

    private void send(List<Ledger> ledgers, ProgressBar bar) {
        for (Ledger ledger : ledgers) {
            bar.setExtraMessage(ledger.name());
            ledger.send(clerks, bar::step);
        }
    }

    private static boolean summary(PrintWriter out, List<Figure.Reading> readings) {
        List<Figure.Reading> served =
                readings.stream().filter(reading -> reading.got().isPresent()).toList();
        for (Figure.Reading reading : served) {
            out.printf(
                    "%-4s %-52s %16s %16s  %s%n",
                    reading.id(),
                    reading.figure(),
                    reading.expected(),
                    reading.got().orElseThrow(),
                    reading.agrees() ? "ok" : "DIFFERS");
        }
        long agreeing = served.stream().filter(Figure.Reading::agrees).count();
        out.printf("%n%d of %d figures agree with the report", agreeing, served.size());
        out.printf("; %d more of the report are not served yet.%n", readings.size() - served.size());
        return agreeing == served.size();
    }

    private static ProgressBar bar(int steps, boolean live) {
        ProgressBarBuilder builder = ProgressBar.builder()
                .setTaskName("demo")
                .setInitialMax(steps)
                .setUpdateIntervalMillis(100)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK);
        if (!live) {
            // A log file is no place for a bar.
            builder.setConsumer(new DelegatingProgressBarConsumer(line -> {}));
        }
        return builder.build();
    }
}
