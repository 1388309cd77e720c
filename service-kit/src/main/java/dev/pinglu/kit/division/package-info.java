/** The tree of administrative divisions and the local places below it. */
@NullMarked
package dev.pinglu.kit.division;

import org.jspecify.annotations.NullMarked;
