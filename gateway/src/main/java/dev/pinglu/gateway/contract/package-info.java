/** What others program against, as documents that machines read: every REST operation, every event. */
@NullMarked
package dev.pinglu.gateway.contract;

import org.jspecify.annotations.NullMarked;
