/** Transactions over plain JDBC. */
@NullMarked
package dev.pinglu.gateway.database;

import org.jspecify.annotations.NullMarked;
