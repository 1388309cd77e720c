/** Compares what the services say they published with what was applied. */
@NullMarked
package dev.pinglu.gateway.reconcile;

import org.jspecify.annotations.NullMarked;
