/** What the pages of all services have in common: their words, their frame and their forms. */
@NullMarked
package dev.pinglu.kit.page;

import org.jspecify.annotations.NullMarked;
