/** 预警: what is alarming about a record, by which rule and since when; it is raised and cleared at different thresholds. */
@NullMarked
package dev.pinglu.kit.alert;

import org.jspecify.annotations.NullMarked;
