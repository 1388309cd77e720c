/** Tests of {@link dev.pinglu.local.demo}. */
@NullMarked
package dev.pinglu.local.demo;

import org.jspecify.annotations.NullMarked;
