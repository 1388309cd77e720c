/** 待办 of all services: what is to be done, for whom, and how much of it is overdue. */
@NullMarked
package dev.pinglu.gateway.work;

import org.jspecify.annotations.NullMarked;
