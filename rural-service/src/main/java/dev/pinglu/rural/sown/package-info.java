/** Sown records: what was sown where, from the intent to the final figures. */
@NullMarked
package dev.pinglu.rural.sown;

import org.jspecify.annotations.NullMarked;
