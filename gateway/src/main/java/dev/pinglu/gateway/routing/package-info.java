/** The way through the gateway to the services. */
@NullMarked
package dev.pinglu.gateway.routing;

import org.jspecify.annotations.NullMarked;
