/** Rules that are data: tables that come with a build, and that a folder may extend. */
@NullMarked
package dev.pinglu.kit.table;

import org.jspecify.annotations.NullMarked;
