/** The services that publish, and whether they still give signs of life. */
@NullMarked
package dev.pinglu.gateway.source;

import org.jspecify.annotations.NullMarked;
