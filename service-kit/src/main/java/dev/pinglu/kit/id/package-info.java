/** Identifiers of everything that is stored. */
@NullMarked
package dev.pinglu.kit.id;

import org.jspecify.annotations.NullMarked;
