/** What every endpoint shares: strict JSON, keyset paging, entity tags, idempotency. */
@NullMarked
package dev.pinglu.kit.web;

import org.jspecify.annotations.NullMarked;
