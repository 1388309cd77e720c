/** Contracts of projects with whoever designs, builds, supplies or supervises, and how their amounts were changed. */
@NullMarked
package dev.pinglu.projects.contract;

import org.jspecify.annotations.NullMarked;
