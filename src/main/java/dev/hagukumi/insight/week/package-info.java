/** Counts the last two weeks. */
@NullMarked
package dev.hagukumi.insight.week;

import org.jspecify.annotations.NullMarked;
