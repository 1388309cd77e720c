/** What the build says about itself at its end. */
@NullMarked
package dev.pinglu.local.build;

import org.jspecify.annotations.NullMarked;
