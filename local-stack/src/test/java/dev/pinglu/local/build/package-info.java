/** Tests of {@link dev.pinglu.local.build}. */
@NullMarked
package dev.pinglu.local.build;

import org.jspecify.annotations.NullMarked;
