package dev.pinglu.kit.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.Column.Use;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.FilledSheet.FilledRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How sheets enter of which a row says what one request says: it registers a record, or revises the one that the ledger knows by its
 * number. What the course of a record tells is shown in its row, and no sheet changes it.
 *
 * @param <R> the request
 */
public abstract class RecordEntrance<T extends AggregateRoot, R> implements SheetEntrance {
    private final Class<R> request;
    private final Aggregates<T> records;
    private final RowRequests requests;
    private final ObjectMapper json;

    protected RecordEntrance(Class<R> request, Aggregates<T> records, RowRequests requests, ObjectMapper json) {
        this.request = request;
        this.records = records;
        this.requests = requests;
        this.json = json;
    }

    /** What the rows of a sheet may be about. */
    protected abstract Book<T, R> bookOf(FilledSheet rows);

    /** The paths of columns that speak of a field of the request in other words, the first that a sheet has counts. */
    protected abstract Map<String, List<String>> columns();

    /**
     * What a row does.
     *
     * @param known the record that it is about; absent for a new one
     * @param entering the new record
     * @param change of the known one; absent if the row says nothing new
     */
    private record Step<T>(
            @Nullable T known,
            @Nullable T entering,
            @Nullable Consumer<T> change) {}

    @Override
    public final Passage open(FilledSheet sheet, SheetFindings findings) {
        var rowsByRecord = new HashMap<Object, Integer>();
        return (rows, found) -> enter(rows, rowsByRecord, found);
    }

    private Entry enter(FilledSheet some, Map<Object, Integer> rowsByRecord, SheetFindings findings) {
        var book = bookOf(some);
        var paths = some.paths();
        var steps = new ArrayList<Step<T>>();
        for (var row : some.rows()) {
            var of = findings.of(some, row, path -> column(path, paths));
            step(book, some, row, rowsByRecord, of).ifPresent(steps::add);
        }
        return findings.any() ? Entry.refused(List.of()) : take(steps);
    }

    private String column(String path, Set<String> paths) {
        return columns().getOrDefault(path, List.of()).stream()
                .filter(paths::contains)
                .findFirst()
                .orElse(path);
    }

    private Optional<Step<T>> step(
            Book<T, R> book,
            FilledSheet sheet,
            FilledRow row,
            Map<Object, Integer> rowsByRecord,
            RowFindings findings) {
        var content = row.content().deepCopy();
        var paths = new HashSet<>(book.resolve(content, sheet.paths(), findings));
        sheet.columns(Use.FILLED).forEach(column -> paths.add(column.path()));
        var known = book.recognised(content, findings).orElse(null);
        var first = rowsByRecord.putIfAbsent(known == null ? book.nameOf(content) : known.id(), row.number());
        if (first != null && !findings.any()) {
            findings.add("", "row.twice", "与第" + first + "行重复");
        }
        var recorded = recorded(book, known);
        var said = RowContent.merged(recorded.deepCopy(), paths, content, "");
        if (known != null && RowContent.isSame(recorded, said)) {
            refuseOthers(sheet, content, book.shown(known), "台账中", findings);
            return findings.any() ? Optional.empty() : Optional.of(new Step<>(known, null, null));
        }
        return requests.read(said, request, "", findings)
                .filter(valid -> !findings.any())
                .flatMap(valid -> findings.tried(() -> known == null
                        ? entering(book.registered(valid), row, rowsByRecord)
                        : new Step<>(known, null, book.revision(known, valid))))
                .filter(step -> {
                    refuseOthers(
                            sheet,
                            content,
                            book.shown(known == null ? Objects.requireNonNull(step.entering()) : known),
                            known == null ? "新登记时" : "台账中",
                            findings);
                    return !findings.any();
                });
    }

    /** Once it has entered, rows further down would find it in the ledger. */
    private Step<T> entering(T record, FilledRow row, Map<Object, Integer> rowsByRecord) {
        rowsByRecord.put(record.id(), row.number());
        return new Step<>(null, record, null);
    }

    private ObjectNode recorded(Book<T, R> book, @Nullable T known) {
        ObjectNode recorded =
                known == null ? JsonNodeFactory.instance.objectNode() : json.valueToTree(book.recorded(known));
        return RowContent.merged(recorded, Set.of(), recorded, "");
    }

    /** An empty cell claims nothing. */
    private static void refuseOthers(
            FilledSheet sheet, ObjectNode row, JsonNode shown, String when, RowFindings findings) {
        for (var column : sheet.columns(Use.SHOWN)) {
            var said = text(column, row);
            var told = text(column, shown);
            if (!said.isEmpty() && !said.equals(told)) {
                findings.add(
                        column.path(),
                        "cell.shown",
                        when + (told.isEmpty() ? "没有" : "是“" + told + "”") + "，这一列只供查看，不能由表格改变");
            }
        }
    }

    private static String text(Column column, JsonNode content) {
        var value = column.in(content);
        return value.isMissingNode() || value.isNull()
                ? ""
                : column.format().write(value).plain();
    }

    private Entry take(List<Step<T>> steps) {
        var changes = new HashMap<UUID, Consumer<T>>();
        var revised = new ArrayList<T>();
        var entering = new ArrayList<T>();
        for (var step : steps) {
            if (step.entering() != null) {
                entering.add(step.entering());
            } else if (step.known() != null && step.change() != null) {
                changes.put(step.known().id(), step.change());
                revised.add(step.known());
            }
        }
        records.changeAll(
                revised,
                record -> Objects.requireNonNull(changes.get(record.id())).accept(record));
        records.enterAll(entering);
        return new Entry(
                entering.stream().map(AggregateRoot::id).toList(),
                revised.stream().map(AggregateRoot::id).toList(),
                steps.size() - entering.size() - revised.size(),
                List.of());
    }
}
