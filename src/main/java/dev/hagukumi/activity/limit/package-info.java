/** How much the intake takes from those who need no secret to send. */
@NullMarked
package dev.hagukumi.activity.limit;

import org.jspecify.annotations.NullMarked;
