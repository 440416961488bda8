/** The rules in force: read from their files, checked, compiled, and fired over facts. */
@NullMarked
package dev.hagukumi.scoring.rulebook;

import org.jspecify.annotations.NullMarked;
