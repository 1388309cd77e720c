/** Volunteer organisations, a tree of federation, corps and teams in time; no person is recorded. */
@NullMarked
package dev.pinglu.civility.organisation;

import org.jspecify.annotations.NullMarked;
