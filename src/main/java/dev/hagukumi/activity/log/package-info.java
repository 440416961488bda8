/** The append-only log of activities. */
@NullMarked
package dev.hagukumi.activity.log;

import org.jspecify.annotations.NullMarked;
