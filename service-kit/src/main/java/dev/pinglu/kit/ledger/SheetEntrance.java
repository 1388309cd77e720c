package dev.pinglu.kit.ledger;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.Finding;
import dev.pinglu.kit.sheet.SheetForm;
import java.util.List;
import java.util.UUID;

/** How sheets of one kind of records enter the ledger. */
public interface SheetEntrance {
    Class<? extends AggregateRoot> type();

    SheetForm form();

    /** The roles that send sheets in: those that register and revise such records one by one. */
    List<String> senders();

    /**
     * Begins with a sheet; in a transaction, on behalf of the clerk.
     *
     * @param findings takes what is wrong with the sheet as a whole
     */
    Passage open(FilledSheet sheet, SheetFindings findings);

    /** The way of one sheet into the ledger, on which it keeps what it has to know beyond some rows. */
    @FunctionalInterface
    interface Passage {
        /**
         * Looks at the next rows, and lets them enter as long as nothing is wrong. A row that the ledger holds already, by its number,
         * revises the record or leaves it as it is.
         */
        Entry enter(FilledSheet rows, SheetFindings findings);
    }

    /**
     * What came of rows.
     *
     * @param created ids of new records
     * @param revised ids of records that have changed
     * @param unchanged how many rows say what the ledger says
     * @param findings what is wrong; nothing stays written unless this is empty
     */
    record Entry(List<UUID> created, List<UUID> revised, int unchanged, List<Finding> findings) {
        public static Entry refused(List<Finding> findings) {
            return new Entry(List.of(), List.of(), 0, findings);
        }
    }
}
