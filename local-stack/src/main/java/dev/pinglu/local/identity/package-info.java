/** Who calls the suite: tokens of the identity provider, and whose account gets them. */
@NullMarked
package dev.pinglu.local.identity;

import org.jspecify.annotations.NullMarked;
