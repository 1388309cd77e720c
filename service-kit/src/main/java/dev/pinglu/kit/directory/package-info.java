/** The units and posts of the district with their days, who holds each post, and who acts while the holder is away. */
@NullMarked
package dev.pinglu.kit.directory;

import org.jspecify.annotations.NullMarked;
