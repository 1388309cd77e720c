/** What holds for every request before anything answers it. */
@NullMarked
package dev.pinglu.gateway.edge;

import org.jspecify.annotations.NullMarked;
