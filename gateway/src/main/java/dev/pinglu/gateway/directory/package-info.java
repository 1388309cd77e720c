/** The units and posts of the district, as staff look them up. */
@NullMarked
package dev.pinglu.gateway.directory;

import org.jspecify.annotations.NullMarked;
