/** The figures: stored by division and period, answered with where they come from. */
@NullMarked
package dev.pinglu.gateway.value;

import org.jspecify.annotations.NullMarked;
