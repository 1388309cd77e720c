/** The JSON Schemas of every event type, as the services publish them. */
@NullMarked
package dev.pinglu.gateway.schema;

import org.jspecify.annotations.NullMarked;
