/** Metrics as data: their definitions, and what one record contributes to each. */
@NullMarked
package dev.pinglu.gateway.metric;

import org.jspecify.annotations.NullMarked;
