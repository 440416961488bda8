/** Moves business time from one due thing to the next. */
@NullMarked
package dev.hagukumi.rehearsal.time;

import org.jspecify.annotations.NullMarked;
