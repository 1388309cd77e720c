/** 待办 of the projects ledgers. */
@NullMarked
package dev.pinglu.projects.workitem;

import org.jspecify.annotations.NullMarked;
