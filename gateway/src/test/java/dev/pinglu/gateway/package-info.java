/** Tests of the gateway as a whole. */
@NullMarked
package dev.pinglu.gateway;

import org.jspecify.annotations.NullMarked;
