package dev.pinglu.gateway.work;

import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.work.WorkCounts;
import dev.pinglu.kit.work.WorkItemQuery;
import dev.pinglu.kit.work.WorkList;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;

/** How much there is to do, for the head of every page. */
@Singleton
public class WorkHead {
    private final WorkList list;

    WorkHead(WorkList list) {
        this.list = list;
    }

    /**
     * The number in the head: of what the viewer must do or, for whoever must do nothing, of what others must.
     *
     * @param own whether it is the viewer's own
     * @param number of open items
     * @param overdue of them
     */
    @TemplateData
    public record Count(boolean own, String label, long number, long overdue) {
        static Count of(WorkCounts counts, String lang) {
            var words = Words.in(lang);
            return counts.mine() > 0 || counts.open() == 0
                    ? new Count(true, words.getOrDefault("work.mine", ""), counts.mine(), counts.mineOverdue())
                    : new Count(false, words.getOrDefault("work.others", ""), counts.open(), counts.overdue());
        }
    }

    /** What the present viewer is shown. */
    public Count present(String lang) {
        return Count.of(list.counts(new WorkItemQuery()), lang);
    }
}
