/** Occupants (入园企业) of parks: who is there, on how much land and plant, and what the land yields. */
@NullMarked
package dev.pinglu.projects.occupant;

import org.jspecify.annotations.NullMarked;
