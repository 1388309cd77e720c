/** Webhooks: who is sent which events, at which address, signed with which secret. */
@NullMarked
package dev.pinglu.gateway.webhook;

import org.jspecify.annotations.NullMarked;
