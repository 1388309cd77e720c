/** 待办 of the rural ledgers. */
@NullMarked
package dev.pinglu.rural.workitem;

import org.jspecify.annotations.NullMarked;
