/** The civilised city: works, volunteer organisations, activities. */
@NullMarked
package dev.pinglu.civility;

import org.jspecify.annotations.NullMarked;
