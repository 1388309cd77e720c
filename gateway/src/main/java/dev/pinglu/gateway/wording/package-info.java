/** What people call periods and records, and the words of the pages, in Chinese and in English. */
@NullMarked
package dev.pinglu.gateway.wording;

import org.jspecify.annotations.NullMarked;
