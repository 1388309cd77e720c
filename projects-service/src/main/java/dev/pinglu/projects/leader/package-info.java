/** Leaders of the district who stand up for a project (包联领导), from day to day, and what they found when they visited it. */
@NullMarked
package dev.pinglu.projects.leader;

import org.jspecify.annotations.NullMarked;
