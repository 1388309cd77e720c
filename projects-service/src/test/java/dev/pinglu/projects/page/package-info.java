/** Tests of the pages as clerks have them open, in a browser. */
@NullMarked
package dev.pinglu.projects.page;

import org.jspecify.annotations.NullMarked;
