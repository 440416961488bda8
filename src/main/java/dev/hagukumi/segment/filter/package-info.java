/** Turns what people write to choose leads into a condition of SQL. */
@NullMarked
package dev.hagukumi.segment.filter;

import org.jspecify.annotations.NullMarked;
