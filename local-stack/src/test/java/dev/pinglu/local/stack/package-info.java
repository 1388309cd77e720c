/** Tests of {@link dev.pinglu.local.stack}. */
@NullMarked
package dev.pinglu.local.stack;

import org.jspecify.annotations.NullMarked;
