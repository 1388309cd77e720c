package dev.pinglu.kit.sheet;

import java.util.List;

/**
 * The cells of one sheet.
 *
 * @param format of the file it came in
 * @param lines those that hold anything
 */
public record Grid(String name, SheetFormat format, List<Line> lines) {}
