package dev.pinglu.kit.sheet;

import java.util.List;

/** Opens a file by what it holds, whatever its name says. */
public final class SheetFile {
    static final int MAX_ROWS = 20_000;
    static final int MAX_COLUMNS = 200;
    private static final int SIGNATURE = 4;

    private SheetFile() {}

    /**
     * The sheets of a file that can be seen.
     *
     * @throws UnreadableSheet if it is no xlsx or CSV file, or exceeds the limits: 20,000 rows, 200 columns
     */
    public static List<Grid> open(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableSheet("sheet.empty", "文件是空的");
        } else if (begins(content, 0x50, 0x4B, 0x03, 0x04)) {
            return XlsxFile.open(content);
        } else if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableSheet("sheet.format", "旧版 xls 或加密的工作簿无法读取，请另存为不加密的 xlsx");
        }
        return List.of(CsvFile.open(content));
    }

    static UnreadableSheet tooManyRows() {
        return new UnreadableSheet("sheet.rows", "超过" + MAX_ROWS + "行，请拆成几个文件");
    }

    static UnreadableSheet tooManyColumns() {
        return new UnreadableSheet("sheet.columns", "超过" + MAX_COLUMNS + "列，请删去多余的列");
    }

    private static boolean begins(byte[] content, int... signature) {
        for (int i = 0; i < SIGNATURE; i++) {
            if (i >= content.length || (content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
