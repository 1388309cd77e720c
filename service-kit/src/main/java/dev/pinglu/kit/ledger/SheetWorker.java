package dev.pinglu.kit.ledger;

import dev.pinglu.kit.access.OnBehalf;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.ledger.SheetEntrance.Entry;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.Finding;
import dev.pinglu.kit.sheet.UnreadableSheet;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Works sheets through, one after the other. All rows of a sheet enter in one transaction, together with the note that they did: a
 * process that ends in between leaves nothing behind but the sheet, which the next one takes up.
 */
@ApplicationScoped
class SheetWorker {
    private static final Logger LOG = Logger.getLogger(SheetWorker.class);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FILES_KEPT = Duration.ofDays(30);
    private static final int ATTEMPTS = 3;
    private static final int SERVER_ERRORS = 500;

    private final SheetImports imports;
    private final SheetPortions portions;
    private final List<SheetEntrance> entrances;
    private final OnBehalf onBehalf;
    private final Actor actor;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var worker = new Thread(work, "sheet-worker");
        worker.setDaemon(true);
        return worker;
    });

    SheetWorker(
            SheetImports imports,
            SheetPortions portions,
            @All List<SheetEntrance> entrances,
            OnBehalf onBehalf,
            Actor actor,
            Clock clock) {
        this.imports = imports;
        this.portions = portions;
        this.entrances = entrances;
        this.onBehalf = onBehalf;
        this.actor = actor;
        this.clock = clock;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) SheetReceived received) {
        thread.execute(this::workThrough);
    }

    /** Takes up what a process left behind that ended, here or elsewhere. */
    @Scheduled(every = "10s", delayed = "5s")
    void takeUp() {
        if (!entrances.isEmpty()) {
            thread.execute(this::workThrough);
        }
    }

    @Scheduled(every = "1h", delayed = "2m")
    void forgetFiles() {
        imports.forgetFiles(clock.instant().minus(FILES_KEPT));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void workThrough() {
        try {
            imports.open().forEach(this::work);
        } catch (RuntimeException failed) {
            // The sheets are still there: the next round takes them up.
            LOG.error("Sheets could not be worked through", failed);
        }
    }

    private void work(UUID id) {
        imports.find(id)
                .filter(batch -> batch.finishedAt() == null)
                .ifPresent(batch -> entrances.stream()
                        .filter(entrance ->
                                AggregateRoot.typeOf(entrance.type()).equals(batch.recordType()))
                        .findFirst()
                        .ifPresent(entrance -> onBehalf.of(
                                batch.clerk(), batch.divisionCode(), () -> new Course(batch, entrance).run())));
    }

    /** Undoes the transaction, and carries what came of it out. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient FilledSheet sheet;
        private final transient Entry entry;

        Undone(FilledSheet sheet, Entry entry) {
            super(null, null, false, false);
            this.sheet = sheet;
            this.entry = entry;
        }
    }

    /** One sheet on its way into the ledger. */
    private final class Course {
        private final SheetImport batch;
        private final SheetEntrance entrance;

        Course(SheetImport batch, SheetEntrance entrance) {
            this.batch = batch;
            this.entrance = entrance;
        }

        void run() {
            try {
                QuarkusTransaction.requiringNew()
                        .timeout(Math.toIntExact(LONGEST.toSeconds()))
                        .run(this::enter);
            } catch (Undone undone) {
                var status = undone.entry.findings().isEmpty() ? ImportStatus.CHECKED : ImportStatus.REFUSED;
                apart(() -> imports.finish(batch.id(), status, undone.sheet, undone.entry));
            } catch (UnreadableSheet unreadable) {
                refuse(unreadable.rule(), unreadable.text());
            } catch (RuntimeException failed) {
                Problems.causedBySender(failed)
                        .filter(problem -> problem.getStatusCode() < SERVER_ERRORS)
                        .ifPresentOrElse(this::refuse, () -> fail(failed));
            }
        }

        private void enter() {
            if (!imports.hold(batch.recordType())
                    || imports.find(batch.id())
                            .filter(now -> now.finishedAt() == null)
                            .isEmpty()) {
                return;
            } else if (imports.attempts(batch.id()) >= ATTEMPTS) {
                giveUp();
                return;
            }
            apart(() -> imports.begin(batch.id()));
            actor.because("sheet: " + batch.fileName());
            var content = imports.content(batch.id()).orElseThrow();
            var sheet = entrance.form().read(content);
            var entry = portions.enter(sheet, entrance, done -> reached(sheet, done));
            if (batch.dryRun() || !entry.findings().isEmpty()) {
                throw new Undone(sheet, entry);
            }
            imports.touched(batch.id(), entry.created(), true);
            imports.touched(batch.id(), entry.revised(), false);
            imports.finish(batch.id(), ImportStatus.ENTERED, sheet, entry);
        }

        /** In a transaction of its own, where others can see it before the rows. */
        private void reached(FilledSheet sheet, int done) {
            apart(() -> imports.reached(batch.id(), sheet.rows().size(), done));
        }

        private void refuse(HttpProblem problem) {
            refuse("sheet.refused", String.valueOf(problem.getDetail()));
        }

        private void refuse(String rule, String message) {
            apart(() -> imports.finish(batch.id(), ImportStatus.REFUSED, List.of(Finding.ofRow(0, rule, message))));
        }

        /** Whatever it was, nothing was written; what fails again and again is not tried for ever. */
        private void fail(RuntimeException failure) {
            LOG.errorf(failure, "The sheet %s could not be entered", batch.id());
            apart(() -> {
                if (imports.attempts(batch.id()) >= ATTEMPTS) {
                    giveUp();
                }
            });
        }

        private void giveUp() {
            imports.finish(
                    batch.id(), ImportStatus.FAILED, List.of(Finding.ofRow(0, "sheet.failed", "系统出错，没有写入任何数据，请联系管理员")));
        }

        private void apart(Runnable work) {
            QuarkusTransaction.requiringNew().run(work);
        }
    }
}
