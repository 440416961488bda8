/** The business clock and its persisted offset. */
@NullMarked
package dev.hagukumi.platform.time;

import org.jspecify.annotations.NullMarked;
