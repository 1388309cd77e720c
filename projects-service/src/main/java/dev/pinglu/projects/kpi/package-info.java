/** The figures of this service's ledgers, counted in its own tables. */
@NullMarked
package dev.pinglu.projects.kpi;

import org.jspecify.annotations.NullMarked;
