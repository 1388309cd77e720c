/** The leader's page. */
@NullMarked
package dev.pinglu.gateway.cockpit;

import org.jspecify.annotations.NullMarked;
