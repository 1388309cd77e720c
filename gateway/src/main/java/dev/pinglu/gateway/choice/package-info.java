/** What people choose above a list: each choice is a link to the page as it would be then. */
@NullMarked
package dev.pinglu.gateway.choice;

import org.jspecify.annotations.NullMarked;
