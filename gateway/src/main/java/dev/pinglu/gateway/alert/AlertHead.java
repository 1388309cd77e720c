package dev.pinglu.gateway.alert;

import dev.pinglu.gateway.wording.Words;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;

/** How much is alarming that nobody has taken note of, for the head of every page. */
@Singleton
public class AlertHead {
    private final AlertList list;

    AlertHead(AlertList list) {
        this.list = list;
    }

    /**
     * The number in the head: of what concerns the viewer's division or, where nothing does, of what concerns those below.
     *
     * @param own whether it concerns the viewer's own division
     * @param number of alerts that nobody has taken note of
     * @param critical of them
     */
    @TemplateData
    public record Count(boolean own, String label, long number, long critical) {
        static Count of(AlertCounts counts, String lang) {
            var words = Words.in(lang);
            return counts.mine() > 0 || counts.unacknowledged() == 0
                    ? new Count(true, words.getOrDefault("alerts.mine", ""), counts.mine(), counts.mineCritical())
                    : new Count(
                            false,
                            words.getOrDefault("alerts.others", ""),
                            counts.unacknowledged(),
                            counts.unacknowledgedCritical());
        }
    }

    /** What the present viewer is shown. */
    public Count present(String lang) {
        return Count.of(list.counts(new AlertQuery()), lang);
    }
}
