/** Tests of {@link dev.pinglu.local}. */
@NullMarked
package dev.pinglu.local;

import org.jspecify.annotations.NullMarked;
