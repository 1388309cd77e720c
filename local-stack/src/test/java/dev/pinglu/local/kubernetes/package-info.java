/** What k8s/ says, checked without a cluster. */
@NullMarked
package dev.pinglu.local.kubernetes;

import org.jspecify.annotations.NullMarked;
