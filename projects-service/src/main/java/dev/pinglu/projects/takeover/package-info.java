/** 期初建账: projects that began before the ledger did enter it in batches, in the state they have. */
@NullMarked
package dev.pinglu.projects.takeover;

import org.jspecify.annotations.NullMarked;
