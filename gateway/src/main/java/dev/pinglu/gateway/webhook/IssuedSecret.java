package dev.pinglu.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A webhook with a secret that was just drawn.
 *
 * @param secret shown this once, and never again
 */
record IssuedSecret(@JsonUnwrapped WebhookResponse webhook, String secret) {}
