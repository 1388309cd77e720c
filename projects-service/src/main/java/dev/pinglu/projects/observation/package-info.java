/** Indicators of the economy as statistics publish them: observed elsewhere, recorded here, never computed. */
@NullMarked
package dev.pinglu.projects.observation;

import org.jspecify.annotations.NullMarked;
