/** The parts of the suite as processes of this machine: what they are, starting, watching and ending them. */
@NullMarked
package dev.pinglu.local.stack;

import org.jspecify.annotations.NullMarked;
