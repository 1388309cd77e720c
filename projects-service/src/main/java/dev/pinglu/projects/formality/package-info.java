/** Formalities (前期手续): what a project needs of the authorities before it may start, laid out by a dated catalogue. */
@NullMarked
package dev.pinglu.projects.formality;

import org.jspecify.annotations.NullMarked;
