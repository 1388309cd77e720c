/** The present public state of every record. */
@NullMarked
package dev.pinglu.gateway.entity;

import org.jspecify.annotations.NullMarked;
