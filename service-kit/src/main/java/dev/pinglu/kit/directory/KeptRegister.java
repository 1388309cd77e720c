package dev.pinglu.kit.directory;

import dev.pinglu.kit.division.Divisions;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The register in force. A service does not start with one that is flawed; one that becomes flawed later is refused whole,
 * and the last good one stays.
 */
@Startup
@Singleton
class KeptRegister {
    private static final Logger LOG = Logger.getLogger(KeptRegister.class);

    private final RegisterFiles files;
    private final Divisions divisions;
    private Map<String, String> texts;
    private volatile Register register;
    private volatile List<Flaw> flaws = List.of();

    KeptRegister(RegisterFiles files, Divisions divisions) {
        this.files = files;
        this.divisions = divisions;
        this.texts = files.read();
        this.register = RegisterReader.read(texts, divisions);
    }

    Register now() {
        return register;
    }

    /** What is wrong with the files as they are now; empty if the register in force is what they say. */
    List<Flaw> flaws() {
        return flaws;
    }

    /**
     * Reads files that have changed. They count only once two readings agree: someone may be writing them, and the files of a
     * ConfigMap are exchanged while they are read.
     */
    @Scheduled(every = "${pinglu.directory.check-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        if (!files.mayChange()) {
            return;
        }
        try {
            var found = files.read();
            if (found.equals(texts) && flaws.isEmpty() || !found.equals(files.read())) {
                return;
            }
            register = RegisterReader.read(found, divisions);
            texts = found;
            flaws = List.of();
            LOG.infof(
                    "The directory was read anew: %d units, %d posts",
                    register.units().size(), register.posts().size());
        } catch (FlawedRegister refused) {
            if (!refused.flaws().equals(flaws)) {
                LOG.warn(refused.getMessage());
            }
            flaws = refused.flaws();
        }
    }
}
