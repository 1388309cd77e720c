/** The working days of China: Monday to Friday, official holidays and make-up workdays (调休), as dated data. */
@NullMarked
package dev.pinglu.kit.calendar;

import org.jspecify.annotations.NullMarked;
