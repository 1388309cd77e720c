/** Trial runs at full load: started, interrupted, counted anew, passed or failed. */
@NullMarked
package dev.pinglu.projects.trialrun;

import org.jspecify.annotations.NullMarked;
