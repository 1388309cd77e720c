/** Key engineering projects of the district. */
@NullMarked
package dev.pinglu.projects;

import org.jspecify.annotations.NullMarked;
