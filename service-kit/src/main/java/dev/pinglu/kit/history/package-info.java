/** Who changed what, when and why: audit revisions of every aggregate. */
@NullMarked
package dev.pinglu.kit.history;

import org.jspecify.annotations.NullMarked;
