/** The figures of this service's ledgers, counted in its own tables. */
@NullMarked
package dev.pinglu.civility.kpi;

import org.jspecify.annotations.NullMarked;
