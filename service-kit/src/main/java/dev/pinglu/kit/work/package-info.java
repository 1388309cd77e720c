/** 待办: who must act on a record, since when and until when; 催办 and delegation. */
@NullMarked
package dev.pinglu.kit.work;

import org.jspecify.annotations.NullMarked;
