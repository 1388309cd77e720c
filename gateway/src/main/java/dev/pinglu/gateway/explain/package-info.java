/** Which records, and which of their events, stand behind a figure. */
@NullMarked
package dev.pinglu.gateway.explain;

import org.jspecify.annotations.NullMarked;
