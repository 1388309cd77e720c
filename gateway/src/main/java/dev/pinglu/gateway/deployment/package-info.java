/** What a deployment of the gateway has to bring along. */
@NullMarked
package dev.pinglu.gateway.deployment;

import org.jspecify.annotations.NullMarked;
