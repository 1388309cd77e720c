/** The two clocks: instants for tokens, events and audit; the business day for every rule of the domain. */
@NullMarked
package dev.pinglu.kit.time;

import org.jspecify.annotations.NullMarked;
