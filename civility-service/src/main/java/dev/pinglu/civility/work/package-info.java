/** Works of the civilised city: the ledger entry, its consent, its stage and what it publishes. */
@NullMarked
package dev.pinglu.civility.work;

import org.jspecify.annotations.NullMarked;
