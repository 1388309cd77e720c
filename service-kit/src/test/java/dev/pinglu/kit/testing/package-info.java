/** What the tests of every service share: real PostgreSQL and Kafka, a fresh database for each class, tools that may be absent. */
@NullMarked
package dev.pinglu.kit.testing;

import org.jspecify.annotations.NullMarked;
