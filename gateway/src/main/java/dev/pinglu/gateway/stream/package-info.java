/** Events and changed figures, pushed to whoever listens. */
@NullMarked
package dev.pinglu.gateway.stream;

import org.jspecify.annotations.NullMarked;
