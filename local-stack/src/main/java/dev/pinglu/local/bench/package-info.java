/** Measures what the suite promises, each figure beside a limit of the same machine taken in the same run. */
@NullMarked
package dev.pinglu.local.bench;

import org.jspecify.annotations.NullMarked;
