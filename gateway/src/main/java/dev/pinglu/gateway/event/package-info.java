/** The log of everything that was applied, in the order in which it became visible. */
@NullMarked
package dev.pinglu.gateway.event;

import org.jspecify.annotations.NullMarked;
