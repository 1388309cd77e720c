package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.sheet.FilledSheet.FilledRow;
import java.util.AbstractList;
import java.util.List;
import java.util.function.BiConsumer;

/** The rows of records of a sheet. Each is read when it is asked for: what all of them say takes more memory than their cells. */
final class RecordRows extends AbstractList<FilledRow> {
    private final List<Heading.Place> places;
    private final List<Line> lines;

    RecordRows(List<Heading.Place> places, List<Line> lines) {
        this.places = places;
        this.lines = lines;
    }

    @Override
    public FilledRow get(int index) {
        var line = lines.get(index);
        return new FilledRow(line.number(), content(line, places, (place, unreadable) -> {}));
    }

    @Override
    public int size() {
        return lines.size();
    }

    /**
     * What the cells of a line say, by the paths of their columns.
     *
     * @param told of each cell that cannot be read
     */
    static ObjectNode content(Line line, List<Heading.Place> places, BiConsumer<Heading.Place, UnreadableCell> told) {
        var content = JsonNodeFactory.instance.objectNode();
        for (var place : places) {
            var cell = line.at(place.position());
            if (!SheetReader.isNothing(cell)) {
                try {
                    SheetForm.put(
                            content,
                            place.column().path(),
                            place.column().format().read(cell, place.factor()));
                } catch (UnreadableCell unreadable) {
                    told.accept(place, unreadable);
                }
            }
        }
        return content;
    }
}
