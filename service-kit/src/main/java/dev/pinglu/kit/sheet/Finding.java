package dev.pinglu.kit.sheet;

/**
 * One thing that is wrong with a sheet.
 *
 * @param row as the spreadsheet shows it; 0 for the sheet as a whole
 * @param cell its address, e.g. {@code G12}; empty for a whole row or sheet
 * @param header over the column; empty for a whole row or sheet
 * @param rule stable id of the broken rule
 * @param message what is wrong, in Chinese
 */
public record Finding(int row, String cell, String header, String rule, String message) {
    private static final int LETTERS = 26;

    static Finding ofSheet(String rule, String message) {
        return new Finding(0, "", "", rule, message);
    }

    /** What is wrong with a row as a whole. */
    public static Finding ofRow(int row, String rule, String message) {
        return new Finding(row, "", "", rule, message);
    }

    static Finding ofCell(int row, int column, String header, String rule, String message) {
        return new Finding(row, letters(column) + row, header, rule, message);
    }

    /** As it is told beside the row. */
    String told() {
        return header.isEmpty() ? message : header + "：" + message;
    }

    private static String letters(int column) {
        var prefix = column < LETTERS ? "" : letters(column / LETTERS - 1);
        return prefix + (char) ('A' + column % LETTERS);
    }
}
