/** 期初建账 and 导入: records enter the ledger in batches, those that began before it did in the state they have, others as a sheet. */
@NullMarked
package dev.pinglu.kit.ledger;

import org.jspecify.annotations.NullMarked;
