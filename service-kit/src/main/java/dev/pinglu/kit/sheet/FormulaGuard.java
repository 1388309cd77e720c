package dev.pinglu.kit.sheet;

/**
 * Keeps a spreadsheet from computing what somebody typed into a text. A CSV file has no types: there an apostrophe in front of the
 * text makes a text of it, and is no part of it.
 */
final class FormulaGuard {
    private static final char GUARD = '\'';
    private static final String DANGEROUS = "=+-@\t\r'";

    private FormulaGuard() {}

    static String add(String text) {
        return !text.isEmpty() && isDangerous(text.charAt(0)) ? GUARD + text : text;
    }

    static String remove(String text) {
        return text.length() > 1 && text.charAt(0) == GUARD && isDangerous(text.charAt(1)) ? text.substring(1) : text;
    }

    private static boolean isDangerous(char first) {
        return DANGEROUS.indexOf(first) >= 0;
    }
}
