package dev.pinglu.kit.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads workbooks of Excel and WPS. */
final class XlsxFile {
    private static final long MAX_UNPACKED = 64L * 1024 * 1024;
    private static final int MAX_PARTS = 1_000;
    private static final int BUFFER = 8 * 1024;

    private XlsxFile() {}

    static List<Grid> open(byte[] content) {
        refuseBomb(content);
        var grids = new ArrayList<Grid>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    try (var rows = sheet.openStream()) {
                        grids.add(new Grid(sheet.getName(), SheetFormat.XLSX, lines(rows.iterator())));
                    }
                }
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException damaged) {
            throw damaged();
        }
        return grids;
    }

    private static List<Line> lines(java.util.Iterator<Row> rows) {
        var lines = new ArrayList<Line>();
        while (rows.hasNext()) {
            var row = rows.next();
            var line = new Line(row.getRowNum(), cells(row));
            if (!line.isBlank()) {
                lines.add(line);
            }
            if (lines.size() > SheetFile.MAX_ROWS) {
                throw SheetFile.tooManyRows();
            }
        }
        return lines;
    }

    private static List<Cell> cells(Row row) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i).map(XlsxFile::cell).orElse(Cell.BLANK);
            if (!cell.isBlank() && i >= SheetFile.MAX_COLUMNS) {
                throw SheetFile.tooManyColumns();
            }
            if (i < SheetFile.MAX_COLUMNS) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> Cell.of(String.valueOf(cell.getValue()));
            case BOOLEAN -> Cell.of(Boolean.TRUE.equals(cell.getValue()) ? "是" : "否");
            case FORMULA -> formula(cell);
            case ERROR -> Cell.of("#" + cell.getText().replace("#", ""));
            case EMPTY -> Cell.BLANK;
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        return isDay(cell) ? Cell.of(cell.asDate()) : Cell.of(cell.asNumber());
    }

    /** What it came to when the file was saved; nothing is computed here. */
    private static Cell formula(org.dhatim.fastexcel.reader.Cell cell) {
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        try {
            var number = new java.math.BigDecimal(raw.strip());
            return isDay(cell)
                    ? Cell.day(number).map(day -> Cell.of(day.atStartOfDay())).orElse(Cell.of(number))
                    : Cell.of(number);
        } catch (NumberFormatException text) {
            return Cell.of(raw);
        }
    }

    /** Formats of days name the year and the day or month, in whatever order and language. */
    private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return true;
        }
        var format = cell.getDataFormatString();
        var bare = format == null ? "" : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return bare.contains("yy") || bare.contains("YY");
    }

    /** Unpacks everything once and throws it away: a small file may hold more than the memory. */
    private static void refuseBomb(byte[] content) {
        long unpacked = 0;
        int parts = 0;
        var buffer = new byte[BUFFER];
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts++;
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        refuseBeyond(unpacked, parts);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw damaged();
        }
    }

    private static void refuseBeyond(long unpacked, int parts) {
        if (unpacked > MAX_UNPACKED || parts > MAX_PARTS) {
            throw new UnreadableSheet("sheet.unpacked", "工作簿解压后超过64MB，请删去图片和多余的工作表");
        }
    }

    private static UnreadableSheet damaged() {
        return new UnreadableSheet("sheet.damaged", "工作簿已损坏，无法读取");
    }
}
