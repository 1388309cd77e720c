package dev.pinglu.kit.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the header row of a sheet by the names of columns; title rows above it may be as many as they like. */
final class HeadingSearch {
    /** A title names one column at most, and a header at least these many. */
    private static final int KNOWN_COLUMNS = 3;

    private static final int LAST_LINE = 50;
    private static final Pattern BRACKETED = Pattern.compile("(.+?)[(\\[【]([^)\\]】]*)[)\\]】]");
    private static final String UNIT = "单位";
    private static final Set<String> WITHOUT_MEANING = Set.of("序号", "编号", "no", "no.", "备注", "remarks");

    private final Grid grid;
    private final Map<String, Column> byKey = new HashMap<>();
    private final List<Column> columns;

    HeadingSearch(Grid grid, List<Column> columns) {
        this.grid = grid;
        this.columns = columns;
        columns.forEach(column -> column.keys().forEach(key -> byKey.put(key, column)));
    }

    Optional<Heading> find() {
        for (int i = 0; i < Math.min(grid.lines().size(), LAST_LINE); i++) {
            var line = grid.lines().get(i);
            var known = line.cells().stream()
                    .filter(cell -> title(cell.text()).isPresent())
                    .count();
            if (known >= Math.min(KNOWN_COLUMNS, columns.size())) {
                return Optional.of(heading(i, line));
            }
        }
        return Optional.empty();
    }

    /** A known column and the unit that its header names; empty for none. */
    private record Title(Column column, String unit) {}

    private Optional<Title> title(String text) {
        var key = Column.key(text);
        if (byKey.containsKey(key)) {
            return Optional.of(new Title(byKey.get(key), ""));
        }
        var bracketed = BRACKETED.matcher(key);
        if (bracketed.matches() && byKey.containsKey(bracketed.group(1))) {
            return Optional.of(new Title(byKey.get(bracketed.group(1)), bracketed.group(2)));
        }
        return columns.stream()
                .flatMap(column -> column.format().units().keySet().stream()
                        .filter(unit -> key.endsWith(unit)
                                && column.keys()
                                        .contains(key.substring(0, key.length() - unit.length())
                                                .replaceAll("[/:,]$", "")))
                        .map(unit -> new Title(column, unit)))
                .findFirst();
    }

    private Heading heading(int index, Line line) {
        var places = new ArrayList<Heading.Place>();
        var unknown = new ArrayList<String>();
        var findings = new ArrayList<Finding>();
        var seen = new HashSet<Column>();
        for (int i = 0; i < line.cells().size(); i++) {
            var text = line.cells().get(i).text();
            var title = title(text);
            if (title.isEmpty()) {
                if (!text.isEmpty()
                        && !text.startsWith(ErrorSheet.HEADER)
                        && !WITHOUT_MEANING.contains(Column.key(text))) {
                    unknown.add(text);
                }
            } else if (!seen.add(title.get().column())) {
                findings.add(Finding.ofCell(line.number(), i, text, "sheet.column.twice", "这一列出现了两次"));
            } else {
                places.add(place(index, line, i, title.get(), findings));
            }
        }
        columns.stream()
                .filter(column -> column.required() && !seen.contains(column))
                .map(column -> Finding.ofRow(line.number(), "sheet.column.missing", "缺少“" + column.title() + "”列"))
                .forEach(findings::add);
        return new Heading(index, places, unknown, findings);
    }

    private Heading.Place place(int index, Line line, int position, Title title, List<Finding> findings) {
        var units = title.column().format().units();
        var factor = BigDecimal.ONE;
        if (!units.isEmpty()) {
            var unit = title.unit().isEmpty() ? unitAbove(index, units.keySet()) : title.unit();
            factor = units.getOrDefault(unit, BigDecimal.ONE);
            if (!units.containsKey(unit)) {
                findings.add(Finding.ofCell(
                        line.number(),
                        position,
                        line.at(position).text(),
                        "sheet.unit",
                        unit.isEmpty() ? "没有注明单位，例如（" + title.column().format().unit() + "）" : "单位“" + unit + "”无法识别"));
            }
        }
        return new Heading.Place(position, title.column(), factor);
    }

    /** The unit that a row above the header names for the whole sheet: 单位：万元, or 单位：万元、亩. */
    private String unitAbove(int heading, Set<String> units) {
        for (int i = heading - 1; i >= 0; i--) {
            for (var cell : grid.lines().get(i).cells()) {
                var named = namedIn(Cell.compact(cell.text()), units);
                if (named.isPresent()) {
                    return named.get();
                }
            }
        }
        return "";
    }

    /** The word 单位 also means whoever reports or builds. */
    private static Optional<String> namedIn(String text, Set<String> units) {
        return Stream.of(text.split(UNIT, -1))
                .skip(1)
                .map(behind -> behind.replaceFirst("^:", "").split("[,;。)]", 2)[0])
                .flatMap(behind -> Stream.of(behind.split("[、/和]")))
                .filter(units::contains)
                .findFirst();
    }
}
