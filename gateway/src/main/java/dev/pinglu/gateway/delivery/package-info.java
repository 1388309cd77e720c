/** Carries the event log to webhooks, and tells what became of it. */
@NullMarked
package dev.pinglu.gateway.delivery;

import org.jspecify.annotations.NullMarked;
