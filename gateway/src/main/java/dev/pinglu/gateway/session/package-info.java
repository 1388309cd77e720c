/** Who calls: sessions of people who logged in with a browser, and tokens of everybody else. */
@NullMarked
package dev.pinglu.gateway.session;

import org.jspecify.annotations.NullMarked;
