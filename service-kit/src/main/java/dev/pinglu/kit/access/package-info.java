/** Who asks, in which role and for which division, and what that lets them see and do. */
@NullMarked
package dev.pinglu.kit.access;

import org.jspecify.annotations.NullMarked;
