/** Files that records refer to: kept once by their content, recognised by it, and served without what they tell of people. */
@NullMarked
package dev.pinglu.kit.attachment;

import org.jspecify.annotations.NullMarked;
