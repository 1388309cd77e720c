/** Figures that a service counts in its own tables, so that the view over all services can be held against them. */
@NullMarked
package dev.pinglu.kit.kpi;

import org.jspecify.annotations.NullMarked;
