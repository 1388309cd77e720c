package dev.pinglu.kit.attachment;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes files that no record refers to: what a process left behind that ended between keeping a file and writing its record. */
@Singleton
public class AttachmentSweep {
    private static final Logger LOG = Logger.getLogger(AttachmentSweep.class);

    private final Attachments attachments;
    private final AttachmentSettings settings;
    private final ContentLock lock;
    private final List<ContentReferences> references;
    private final Clock clock;

    AttachmentSweep(
            Attachments attachments,
            AttachmentSettings settings,
            ContentLock lock,
            @All List<ContentReferences> references,
            Clock clock) {
        this.attachments = attachments;
        this.settings = settings;
        this.lock = lock;
        this.references = references;
        this.clock = clock;
    }

    /** A service that takes files in does not start without a place for them that it can use. */
    void require(@Observes StartupEvent start) throws IOException {
        if (!references.isEmpty()) {
            attachments.store().check();
        }
    }

    /** Runs on every replica; what one has deleted the next one does not find. */
    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        if (references.isEmpty()) {
            return;
        }
        try {
            var before = clock.instant().minus(settings.unreferencedKept());
            attachments.forgetIncoming(before);
            for (var sha256 : attachments.store().broughtBefore(before)) {
                // Most files are referred to: nobody who brings one waits for that to be seen.
                if (!QuarkusTransaction.requiringNew().call(() -> isReferredTo(sha256))) {
                    QuarkusTransaction.requiringNew().run(() -> sweep(sha256));
                }
            }
        } catch (IOException | HttpProblem failed) {
            // What could not be swept now is swept later. Storage that is away is not asked for each file, while
            // records wait.
            LOG.error("Attached files that no record refers to could not be swept", failed);
        }
    }

    private boolean isReferredTo(String sha256) {
        return references.stream().anyMatch(some -> some.include(sha256));
    }

    private void sweep(String sha256) {
        lock.takeAlone();
        if (!isReferredTo(sha256)) {
            try {
                attachments.store().delete(sha256);
                LOG.infof("The file %s was swept: no record refers to it", sha256);
            } catch (IOException stays) {
                LOG.errorf(stays, "The file %s could not be swept", sha256);
            }
        }
    }
}
