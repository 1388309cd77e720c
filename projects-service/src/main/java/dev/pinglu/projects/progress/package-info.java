/** Monthly progress reports and investment plans of projects: what was to be invested month by month, and what was. */
@NullMarked
package dev.pinglu.projects.progress;

import org.jspecify.annotations.NullMarked;
