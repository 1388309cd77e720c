/** What stands in the way of projects (堵点): reported, directed to whoever can solve it, solved and verified; what is overdue rises. */
@NullMarked
package dev.pinglu.projects.issue;

import org.jspecify.annotations.NullMarked;
