/** Agriculture, rural projects and the watch against relapse into poverty. */
@NullMarked
package dev.pinglu.rural;

import org.jspecify.annotations.NullMarked;
