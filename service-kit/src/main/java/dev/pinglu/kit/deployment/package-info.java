/** What a deployment has to settle before a service starts. */
@NullMarked
package dev.pinglu.kit.deployment;

import org.jspecify.annotations.NullMarked;
