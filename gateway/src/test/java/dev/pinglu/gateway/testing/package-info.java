/** What the gateway's tests share. */
@NullMarked
package dev.pinglu.gateway.testing;

import org.jspecify.annotations.NullMarked;
