/** The page that tells developers of other systems how to read, to follow and to be told. */
@NullMarked
package dev.pinglu.gateway.developers;

import org.jspecify.annotations.NullMarked;
