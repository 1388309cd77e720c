/** The traffic light of projects: which rules hold on a day, what they make of what is read, and what a leader decides instead. */
@NullMarked
package dev.pinglu.projects.light;

import org.jspecify.annotations.NullMarked;
