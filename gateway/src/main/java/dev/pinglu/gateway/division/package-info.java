/** The division tree as the district's pages walk it. */
@NullMarked
package dev.pinglu.gateway.division;

import org.jspecify.annotations.NullMarked;
