package dev.pinglu.kit.ledger;

import dev.pinglu.kit.ledger.SheetEntrance.Entry;
import dev.pinglu.kit.sheet.FilledSheet;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Lets the rows of a sheet enter some at a time: of the ledger no more is in memory than what these are about. */
@Singleton
class SheetPortions {
    private static final int PORTION = 500;

    private final EntityManager entities;

    SheetPortions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Lets all rows enter that are right, in the transaction that runs.
     *
     * @param progress is told how many rows have been looked at
     */
    Entry enter(FilledSheet sheet, SheetEntrance entrance, IntConsumer progress) {
        var findings = new SheetFindings(sheet.findings());
        var passage = entrance.open(sheet, findings);
        var created = new ArrayList<UUID>();
        var revised = new ArrayList<UUID>();
        int unchanged = 0;
        for (int done = 0; done < sheet.rows().size(); ) {
            int next = Math.min(done + PORTION, sheet.rows().size());
            var entry = passage.enter(sheet.part(done, next), findings);
            created.addAll(entry.created());
            revised.addAll(entry.revised());
            unchanged += entry.unchanged();
            entities.flush();
            entities.clear();
            done = next;
            progress.accept(done);
        }
        var wrong = findings.inOrder();
        return wrong.isEmpty() ? new Entry(created, revised, unchanged, wrong) : Entry.refused(wrong);
    }
}
