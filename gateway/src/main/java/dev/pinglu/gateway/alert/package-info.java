/** 预警: what is open in all services and in the gateway itself, who has taken note of it, and to whom it is escalated. */
@NullMarked
package dev.pinglu.gateway.alert;

import org.jspecify.annotations.NullMarked;
