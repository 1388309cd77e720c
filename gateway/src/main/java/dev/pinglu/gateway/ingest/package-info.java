/** Reads the services' topics into the read model: one ingester, fenced, exactly once. */
@NullMarked
package dev.pinglu.gateway.ingest;

import org.jspecify.annotations.NullMarked;
