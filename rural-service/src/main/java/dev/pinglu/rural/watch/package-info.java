/** The watch against relapse into poverty: counts that townships return, and what may be published of them. */
@NullMarked
package dev.pinglu.rural.watch;

import org.jspecify.annotations.NullMarked;
