package dev.pinglu.kit.ledger;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.Finding;
import dev.pinglu.kit.sheet.SheetForm;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/** How sheets of one kind of records enter the ledger. */
public interface SheetEntrance {
    Class<? extends AggregateRoot> type();

    SheetForm form();

    /**
     * Lets all rows enter, or none if anything is wrong with the sheet or with one of them; in a transaction, on behalf of the clerk.
     * A row that the ledger holds already, by its number, revises the record or leaves it as it is.
     *
     * @param progress is told how many rows have been looked at
     */
    Entry enter(FilledSheet sheet, IntConsumer progress);

    /**
     * What came of a sheet.
     *
     * @param created ids of new records
     * @param revised ids of records that have changed
     * @param unchanged how many rows say what the ledger says
     * @param findings what is wrong; nothing was written unless this is empty
     */
    record Entry(List<UUID> created, List<UUID> revised, int unchanged, List<Finding> findings) {
        public static Entry refused(List<Finding> findings) {
            return new Entry(List.of(), List.of(), 0, findings);
        }
    }
}
