/** PostgreSQL and Kafka without Docker: processes that the local stack and the tests start, watch and end. */
@NullMarked
package dev.pinglu.backends;

import org.jspecify.annotations.NullMarked;
