/** Tests of the backends on real server processes. */
@NullMarked
package dev.pinglu.backends;

import org.jspecify.annotations.NullMarked;
