/** After a restore: everything that the service holds is published once more, under a higher epoch. */
@NullMarked
package dev.pinglu.kit.republish;

import org.jspecify.annotations.NullMarked;
