/** Tests of {@link dev.pinglu.local.identity}. */
@NullMarked
package dev.pinglu.local.identity;

import org.jspecify.annotations.NullMarked;
