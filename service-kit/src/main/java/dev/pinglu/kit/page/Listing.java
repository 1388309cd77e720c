package dev.pinglu.kit.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A list of records with filters above it.
 *
 * @param name word of what is listed; {@code <name>.hint} says what can be searched, {@code <name>.none} that there is nothing yet
 * @param export address of the sheet; empty if there is none
 * @param imports address of the page that takes sheets in; empty if there is none, or the reader sends none
 * @param form what is asked for, with the options of each filter
 * @param kept parameters that restrict the list and are no filters of it
 * @param filters in the order in which they are shown
 * @param empty whether nothing was found
 * @param next token of the page that follows; empty behind the last
 */
@TemplateData
public record Listing(
        String name,
        String export,
        String imports,
        Form form,
        List<String> kept,
        List<String> filters,
        boolean empty,
        String next) {

    /** A list of records that no sheet brings in. */
    public Listing(
            String name,
            String export,
            Form form,
            List<String> kept,
            List<String> filters,
            boolean empty,
            String next) {
        this(name, export, "", form, kept, filters, empty, next);
    }

    /** The same with a way to the page that takes sheets in, for those who send them. */
    public Listing imported(String page, boolean maySend) {
        return new Listing(name, export, maySend ? page : "", form, kept, filters, empty, next);
    }
}
