/** Dated thresholds, each with its unit and the document it rests on. */
@NullMarked
package dev.pinglu.rural.threshold;

import org.jspecify.annotations.NullMarked;
