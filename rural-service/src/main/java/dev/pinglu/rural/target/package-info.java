/** The year's grain targets of district and townships. */
@NullMarked
package dev.pinglu.rural.target;

import org.jspecify.annotations.NullMarked;
