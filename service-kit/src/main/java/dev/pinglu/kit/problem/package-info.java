/** RFC 9457 problems: one catalogue of types, one shape for everything that goes wrong at the edge. */
@NullMarked
package dev.pinglu.kit.problem;

import org.jspecify.annotations.NullMarked;
