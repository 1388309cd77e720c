package dev.pinglu.kit.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets: workbooks with types, or CSV with a byte order mark, without which Excel takes UTF-8 for GBK. */
final class SheetWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String MAKER = "Pinglu";
    private static final double WIDTH = 16;

    private SheetWriter() {}

    /**
     * A sheet to be written.
     *
     * @param rows without gaps; a blank row is an empty list
     */
    record Page(String name, List<List<Cell>> rows) {}

    static byte[] write(SheetFormat format, Page page) {
        return switch (format) {
            case XLSX -> workbook(List.of(page));
            case CSV -> csv(page);
        };
    }

    static byte[] workbook(List<Page> pages) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, MAKER, null)) {
            for (var page : pages) {
                try (var sheet = workbook.newWorksheet(page.name())) {
                    fill(sheet, page.rows());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<Cell>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            var cells = rows.get(r);
            for (int c = 0; c < cells.size(); c++) {
                write(sheet, r, c, cells.get(c));
            }
        }
        for (int c = 0; !rows.isEmpty() && c < rows.get(0).size(); c++) {
            sheet.width(c, WIDTH);
        }
    }

    /** A text is written as a text whatever it begins with: no cell is a formula. */
    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        if (cell.date() != null) {
            sheet.value(row, column, cell.date());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell.number() != null) {
            sheet.value(row, column, cell.number());
        } else if (!cell.isBlank()) {
            sheet.value(row, column, cell.text());
        }
    }

    private static byte[] csv(Page page) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = CSVFormat.EXCEL.print(text)) {
            for (var cells : page.rows()) {
                printer.printRecord(cells.stream().map(SheetWriter::guarded));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String guarded(Cell cell) {
        return cell.number() == null ? FormulaGuard.add(cell.text()) : cell.text();
    }
}
