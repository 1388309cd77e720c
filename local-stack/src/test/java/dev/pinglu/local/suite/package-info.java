/** The packaged suite from outside: everything through {@code ./pinglu}, REST, Kafka, and the kill signal. */
@NullMarked
package dev.pinglu.local.suite;

import org.jspecify.annotations.NullMarked;
