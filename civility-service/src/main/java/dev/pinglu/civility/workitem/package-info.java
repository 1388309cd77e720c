/** 待办 of the civility ledgers. */
@NullMarked
package dev.pinglu.civility.workitem;

import org.jspecify.annotations.NullMarked;
