package dev.pinglu.kit.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** How the rules that every service shares are set. */
@ConfigMapping(prefix = "pinglu.alert")
public interface AlertSettings {
    Overdue overdue();

    /** Work that was not done in time. */
    interface Overdue {
        /** From how many days past its due day on it is critical; 2 at least. */
        @WithDefault("30")
        int criticalAfterDays();

        /** Kinds of work that a rule of their own alarms about by the same days. */
        Optional<Set<String>> except();
    }
}
