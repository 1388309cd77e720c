/** What every collection of aggregates does alike: find, enter, change, list, take over. */
@NullMarked
package dev.pinglu.kit.aggregate;

import org.jspecify.annotations.NullMarked;
