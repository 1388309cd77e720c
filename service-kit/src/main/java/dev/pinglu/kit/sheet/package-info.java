/** Spreadsheets as clerks keep them: reads what they mean, and writes sheets that can be read again. */
@NullMarked
package dev.pinglu.kit.sheet;

import org.jspecify.annotations.NullMarked;
