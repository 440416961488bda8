/** When a timer is due: durations, dates and cycles with one meaning, business days and holidays. */
@NullMarked
package dev.hagukumi.scenario.timer;

import org.jspecify.annotations.NullMarked;
