/** 期初建账: records that began before the ledger did enter it in batches, in the state they have. */
@NullMarked
package dev.pinglu.kit.ledger;

import org.jspecify.annotations.NullMarked;
