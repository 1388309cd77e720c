/** Industrial parks: their stage, their management, and their standard plant batch by batch. */
@NullMarked
package dev.pinglu.projects.park;

import org.jspecify.annotations.NullMarked;
