/** The suite's public REST API from outside, as any other system calls it. */
@NullMarked
package dev.pinglu.local.rest;

import org.jspecify.annotations.NullMarked;
