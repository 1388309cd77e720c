/** What operators and the gateway ask of the service. */
@NullMarked
package dev.pinglu.rural.admin;

import org.jspecify.annotations.NullMarked;
