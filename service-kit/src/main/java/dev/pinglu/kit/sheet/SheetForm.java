package dev.pinglu.kit.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of one kind of records: what is read, offered as a template and exported.
 *
 * @param name of the sheet, in Chinese
 */
public record SheetForm(String name, List<Column> columns) {
    private static final List<String> GUIDE_HEADER = List.of("列名", "必填", "填写说明");

    /**
     * What a file says, by the first sheet in it that has the header.
     *
     * @throws UnreadableSheet if it cannot be opened, or no sheet in it has the header
     */
    public FilledSheet read(byte[] content) {
        var found = find(content);
        return new SheetReader(found.grid(), found.heading()).read();
    }

    /**
     * The sheet as it came, with a column that says what is wrong in each row.
     *
     * @throws UnreadableSheet as when it is read
     */
    public ErrorSheet errors(byte[] content, List<Finding> findings) {
        var found = find(content);
        return new ErrorSheet(found.grid(), found.heading(), findings);
    }

    private record Found(Grid grid, Heading heading) {}

    private Found find(byte[] content) {
        for (var grid : SheetFile.open(content)) {
            var heading = new HeadingSearch(grid, columns).find();
            if (heading.isPresent()) {
                return new Found(grid, heading.get());
            }
        }
        throw new UnreadableSheet(
                "sheet.heading",
                "找不到表头，表头应有："
                        + String.join(
                                "、",
                                columns.stream()
                                        .filter(Column::required)
                                        .map(Column::title)
                                        .toList()));
    }

    /** An empty sheet to be filled, with a second one that explains the columns. */
    public byte[] template() {
        var guide = new ArrayList<List<Cell>>();
        guide.add(cells(GUIDE_HEADER));
        filled().forEach(column -> guide.add(cells(List.of(
                column.title(), column.required() ? "是" : "", column.format().hint()))));
        return SheetWriter.workbook(
                List.of(new SheetWriter.Page(name, List.of(titles(filled()))), new SheetWriter.Page("填写说明", guide)));
    }

    /** A sheet of records that can be read again. */
    public byte[] write(SheetFormat format, Iterable<? extends JsonNode> records) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(titles(columns));
        records.forEach(each -> rows.add(row(each)));
        return SheetWriter.write(format, new SheetWriter.Page(name, rows));
    }

    private List<Cell> row(JsonNode content) {
        return columns.stream()
                .map(column -> {
                    var value = column.in(content);
                    return value.isMissingNode() || value.isNull()
                            ? Cell.BLANK
                            : column.format().write(value);
                })
                .toList();
    }

    /** What the ledger tells nobody has to fill. */
    private List<Column> filled() {
        return columns.stream()
                .filter(column -> column.use() == Column.Use.FILLED || column.use() == Column.Use.NAMES)
                .toList();
    }

    private static List<Cell> titles(List<Column> columns) {
        return cells(columns.stream().map(Column::title).toList());
    }

    private static List<Cell> cells(List<String> texts) {
        return texts.stream().map(Cell::of).toList();
    }

    /** Puts a value where a column's path says. */
    static void put(ObjectNode content, String path, JsonNode value) {
        var at = content;
        var steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.withObjectProperty(steps[i]);
        }
        at.set(steps[steps.length - 1], value);
    }
}
