/** Turns states into figures; builds the read model anew and checks it. */
@NullMarked
package dev.pinglu.gateway.model;

import org.jspecify.annotations.NullMarked;
