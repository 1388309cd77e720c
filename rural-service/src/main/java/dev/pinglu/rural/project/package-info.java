/** Rural projects: their course from reserve to handover, and the ledger of their funds. */
@NullMarked
package dev.pinglu.rural.project;

import org.jspecify.annotations.NullMarked;
