/** The rule set in force: read, tried, kept in the database, followed by every node, swapped without a gap. */
@NullMarked
package dev.hagukumi.scoring.active;

import org.jspecify.annotations.NullMarked;
