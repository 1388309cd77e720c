/** The {@code ./pinglu} command: one class for each thing it does. */
@NullMarked
package dev.pinglu.local;

import org.jspecify.annotations.NullMarked;
