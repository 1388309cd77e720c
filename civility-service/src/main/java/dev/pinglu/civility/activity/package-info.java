/** Volunteer activities with counts and sums of those who took part; no person is recorded. */
@NullMarked
package dev.pinglu.civility.activity;

import org.jspecify.annotations.NullMarked;
