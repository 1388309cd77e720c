/** The gateway's own rules: figures that fall behind, and what ails the suite itself. */
@NullMarked
package dev.pinglu.gateway.alarm;

import org.jspecify.annotations.NullMarked;
